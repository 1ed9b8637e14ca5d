import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { ItemStepInput } from './item.input';
import { notADraft } from './item-problems';
import { findOwnItem } from './item-row';

/** Throws a draft away. What was approved before it stays. */
@Injectable()
export class DiscardItem {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const step = parse(ItemStepInput, input);
    return this.work.run(actor, async () => {
      const { id, code, edition, state } = await findOwnItem(actor, step);
      if (state !== 'draft') throw notADraft();
      await sql('delete from item where id = $1 returning id', [id]);
      audit('item.discarded', 'item', id, { code, edition });
      return { done: true };
    });
  }
}
