import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, unlessTaken, UnitOfWork } from '../../database';
import { authoriseOrganisation } from '../../organisation/whole-organisation.queries';
import { parse } from '../../problem';
import { AddItemInput } from './item.input';
import { itemCodeTaken } from './item-problems';
import { contentColumns, contentOf } from './item-row';

/** Writes an item of the organisation's own, as a draft: nobody is asked it before somebody else has approved it. */
@Injectable()
export class AddItem {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ itemId: string }> {
    const { code, ...content } = parse(AddItemInput, input);
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator');
      const [added] = await unlessTaken(
        sql<{ id: string }>(
          `insert into item (organisation_id, code, state, written_by, changed_by, ${contentColumns})
           values ($1, $2, 'draft', $3, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
          [actor.organisationId, code, actor.personId, ...(await contentOf(content))],
        ),
        itemCodeTaken,
      );
      if (!added) throw new Error('The item was not written.');
      audit('item.added', 'item', added.id, { code });
      return { itemId: added.id };
    });
  }
}
