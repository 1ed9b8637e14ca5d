import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { ItemStepInput } from './item.input';
import { notADraft } from './item-problems';
import { findOwnItem } from './item-row';

/** Gives a draft to review. */
@Injectable()
export class SubmitItem {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const step = parse(ItemStepInput, input);
    return this.work.run(actor, async () => {
      const { id, code, edition, state } = await findOwnItem(actor, step);
      if (state !== 'draft') throw notADraft();
      await sql(`update item set state = 'in-review', version = version + 1 where id = $1 returning id`, [id]);
      audit('item.submitted', 'item', id, { code, edition });
      return { done: true };
    });
  }
}
