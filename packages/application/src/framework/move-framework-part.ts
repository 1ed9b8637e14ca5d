import { moveItem } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { UnitOfWork } from '../database';
import { parse } from '../problem';
import type { FrameworkChanged } from './change-draft';
import { changeDraft, partOf } from './change-draft';
import { MoveFrameworkPartInput } from './framework.input';

/** Moves a domain, a competency or an attitude among its like; a competency to another domain too. */
@Injectable()
export class MoveFrameworkPart {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<FrameworkChanged> {
    const { part, itemId, placeId, position, ...asked } = parse(MoveFrameworkPartInput, input);
    return this.work.run(actor, () =>
      changeDraft(actor, asked, (draft) => {
        const item = partOf(draft, part, itemId);
        const to = part === 'competency' && placeId !== null ? partOf(draft, 'domain', placeId).id : item.placeId;
        const items = moveItem(draft.content.items, itemId, to, position);
        const details = { part, itemId, placeId: to, position };
        return { content: { ...draft.content, items }, itemId, action: 'framework.part-moved', details };
      }),
    );
  }
}
