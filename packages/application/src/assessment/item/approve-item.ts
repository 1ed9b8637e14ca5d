import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { ItemStepInput } from './item.input';
import { findToReview } from './review-item';

/** Approves an item: from now on rounds that are opened may ask it, instead of its edition before. */
@Injectable()
export class ApproveItem {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const step = parse(ItemStepInput, input);
    return this.work.run(actor, async () => {
      const { id, code, edition } = await findToReview(actor, step);
      await sql(
        `update item set state = 'retired', version = version + 1 where organisation_id = $1 and code = $2 and state = 'approved' returning id`,
        [actor.organisationId, code],
      );
      await sql(
        `update item set state = 'approved', approved_by = $2, remark = null, remark_by = null, version = version + 1 where id = $1 returning id`,
        [id, actor.personId],
      );
      audit('item.approved', 'item', id, { code, edition });
      return { done: true };
    });
  }
}
