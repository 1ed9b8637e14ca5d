import type { FrameworkItem } from '@baobab/domain/framework';
import { itemsOf, removeItem, rescaled } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { UnitOfWork } from '../database';
import { parse } from '../problem';
import type { FrameworkChanged } from './change-draft';
import { identities } from './add-framework-part';
import type { OpenDraft } from './change-draft';
import { changeDraft, partOf, sourceItems } from './change-draft';
import { RemoveFrameworkPartInput } from './framework.input';
import { FrameworkIncomplete } from './framework-problems';

/** Removes a part of a draft, with the descriptors that describe it. One level less makes every competency of the source another one. */
@Injectable()
export class RemoveFrameworkPart {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<FrameworkChanged> {
    const { part, itemId, ...asked } = parse(RemoveFrameworkPartInput, input);
    return this.work.run(actor, () =>
      changeDraft(actor, asked, async (draft) => {
        const item = partOf(draft, part, itemId);
        mayGo(draft, item);
        const content = removeItem(draft.content, itemId);
        const details = { part, itemId, code: item.code, texts: item.texts };
        return {
          content: part === 'level' ? rescaled(content, await sourceItems(draft), identities) : content,
          itemId,
          action: 'framework.part-removed',
          details,
        };
      }),
    );
  }
}

const mayGo = ({ content: { items } }: OpenDraft, item: FrameworkItem): void => {
  const highest = Math.max(...itemsOf(items, 'level').map(({ ordinal }) => ordinal ?? 0));
  if (item.part === 'level' && (item.ordinal !== highest || highest === 0))
    throw new FrameworkIncomplete(
      'not-highest',
      'Only the highest level can be removed, and “not yet” stays. Remove the levels above it first, or reword it.',
    );
  if (item.part === 'domain' && items.some(({ part, placeId }) => part === 'competency' && placeId === item.id))
    throw new FrameworkIncomplete(
      'domain-not-empty',
      'There are competencies in this domain. Move or remove them first.',
    );
};
