import { randomUUID } from 'node:crypto';
import { replaceCompetencies } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { UnitOfWork } from '../database';
import { parse } from '../problem';
import type { FrameworkChanged } from './change-draft';
import { changeDraft, competencyIds as idsOf, partOf, sourceItems } from './change-draft';
import { MergeCompetenciesInput } from './framework.input';

/** One competency in place of several: it is another, and its levels compare with none before. */
@Injectable()
export class MergeCompetencies {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<FrameworkChanged> {
    const { competencyIds, into, locale, ...asked } = parse(MergeCompetenciesInput, input);
    return this.work.run(actor, () =>
      changeDraft(actor, asked, async (draft) => {
        const old = competencyIds.map((id) => partOf(draft, 'competency', id));
        const itemId = randomUUID() as string;
        const texts = { [locale]: into.text };
        const item = { ...old[0]!, id: itemId, code: into.code, sourceLabel: null, texts };
        const source = idsOf(await sourceItems(draft));
        return {
          content: replaceCompetencies(draft.content, competencyIds, [item], 'merged', source),
          itemId,
          codeAt: 'into',
          action: 'framework.competencies-merged',
          details: { competencyIds, codes: old.map(({ code }) => code), itemId, code: into.code },
        };
      }),
    );
  }
}
