import { randomUUID } from 'node:crypto';
import { replaceCompetencies } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { UnitOfWork } from '../database';
import { parse } from '../problem';
import type { FrameworkChanged } from './change-draft';
import { changeDraft, competencyIds, partOf, sourceItems } from './change-draft';
import { SplitCompetencyInput } from './framework.input';

/** Several competencies in place of one: they are others, and their levels compare with none before. */
@Injectable()
export class SplitCompetency {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<FrameworkChanged> {
    const { competencyId, into, locale, ...asked } = parse(SplitCompetencyInput, input);
    return this.work.run(actor, () =>
      changeDraft(actor, asked, async (draft) => {
        const old = partOf(draft, 'competency', competencyId);
        const parts = into.map(({ code, text }) => ({
          ...old,
          id: randomUUID() as string,
          code,
          sourceLabel: null,
          texts: { [locale]: text },
        }));
        const source = competencyIds(await sourceItems(draft));
        return {
          content: replaceCompetencies(draft.content, [competencyId], parts, 'split', source),
          itemId: parts[0]?.id ?? null,
          codeAt: 'into',
          action: 'framework.competency-split',
          details: { competencyId, code: old.code, into: parts.map(({ id, code }) => ({ id, code })) },
        };
      }),
    );
  }
}
