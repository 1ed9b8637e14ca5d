import { randomUUID } from 'node:crypto';
import type { FrameworkItem } from '@baobab/domain/framework';
import { itemsOf, rescaled, withItem } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { UnitOfWork } from '../database';
import { parse } from '../problem';
import type { FrameworkChanged } from './change-draft';
import type { OpenDraft } from './change-draft';
import { changeDraft, sourceItems } from './change-draft';
import { AddFrameworkPartInput } from './framework.input';
import { inputProblem } from './framework-problems';
import type { z } from 'zod';

type Added = Omit<z.output<typeof AddFrameworkPartInput>, 'frameworkId' | 'expectedVersion'>;

/** Adds a part to a draft, behind those of its kind. Another level makes every competency of the source another one. */
@Injectable()
export class AddFrameworkPart {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<FrameworkChanged> {
    const { frameworkId, expectedVersion, ...added } = parse(AddFrameworkPartInput, input);
    return this.work.run(actor, () =>
      changeDraft(actor, { frameworkId, expectedVersion }, async (draft) => {
        const item = itemFor(draft, added);
        const content = { ...draft.content, items: withItem(draft.content.items, item) };
        return {
          content: added.part === 'level' ? rescaled(content, await sourceItems(draft), identities) : content,
          itemId: item.id,
          action: 'framework.part-added',
          details: { part: added.part, itemId: item.id, name: added.text.label, code: item.code },
        };
      }),
    );
  }
}

/** No competency is known elsewhere by rungs that somebody has just chosen. */
export const identities = { known: () => undefined, newId: () => randomUUID() as string };

const itemFor = (draft: OpenDraft, { part, placeId, code, ordinal, strand, locale, text }: Added): FrameworkItem => {
  const { items } = draft.content;
  const coded = part === 'domain' || part === 'competency';
  if (coded && code === null) throw inputProblem('code', 'required', 'Give it a code, such as D1.1.');
  const levels = itemsOf(items, 'level').map((level) => level.ordinal ?? 0);
  const place = items.find(({ id }) => id === placeId);
  if (part === 'competency' && place?.part !== 'domain')
    throw inputProblem('placeId', 'unknown-domain', 'Choose the domain that it belongs to.');
  if (part === 'descriptor' && place?.part !== 'domain' && place?.part !== 'competency')
    throw inputProblem('placeId', 'unknown-place', 'Choose the domain or the competency that it describes.');
  if (part === 'descriptor' && (ordinal === null || !levels.includes(ordinal)))
    throw inputProblem('ordinal', 'unknown-level', 'Choose the level that it describes.');
  const describes = part === 'descriptor';
  return {
    part,
    id: randomUUID(),
    code: coded ? code : null,
    placeId: describes || part === 'competency' ? placeId : null,
    ordinal: part === 'level' ? Math.max(-1, ...levels) + 1 : describes ? ordinal : null,
    strand: describes ? strand : null,
    sourceLabel: null,
    texts: { [locale]: text },
  };
};
