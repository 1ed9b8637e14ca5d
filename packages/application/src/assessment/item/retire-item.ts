import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { ItemStepInput } from './item.input';
import { notApproved } from './item-problems';
import { findOwnItem } from './item-row';

/** Takes an item out of the bank: rounds that are opened from now on don't ask it, those that ask it go on. */
@Injectable()
export class RetireItem {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const step = parse(ItemStepInput, input);
    return this.work.run(actor, async () => {
      const { id, code, edition, state } = await findOwnItem(actor, step);
      if (state !== 'approved') throw notApproved();
      await sql(`update item set state = 'retired', version = version + 1 where id = $1 returning id`, [id]);
      audit('item.retired', 'item', id, { code, edition });
      return { done: true };
    });
  }
}
