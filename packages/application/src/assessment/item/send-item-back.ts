import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { SendItemBackInput } from './item.input';
import { findToReview } from './review-item';

/** Sends an item back to be changed, with what should be: the audit keeps that it was, not the remark, which may tell the key to who is asked the item. */
@Injectable()
export class SendItemBack {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { remark, ...step } = parse(SendItemBackInput, input);
    return this.work.run(actor, async () => {
      const { id, code, edition } = await findToReview(actor, step);
      await sql(
        `update item set state = 'draft', remark = $2, remark_by = $3, version = version + 1 where id = $1 returning id`,
        [id, remark, actor.personId],
      );
      audit('item.sent-back', 'item', id, { code, edition });
      return { done: true };
    });
  }
}
