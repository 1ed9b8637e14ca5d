import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, unlessTaken, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { ChangeItemInput } from './item.input';
import { isRetired, isUnderWork } from './item-problems';
import type { OwnItem } from './item-row';
import { contentColumns, contentOf, findOwnItem } from './item-row';

/**
 * Changes an item that is being worked on; one in review becomes a draft again, for what was being read is no more. Of an approved one it begins
 * the next edition: until that is approved the last one is asked, as rounds ask it already.
 */
@Injectable()
export class ChangeItem {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ itemId: string }> {
    const { itemId, expectedVersion, ...given } = parse(ChangeItemInput, input);
    return this.work.run(actor, async () => {
      const item = await findOwnItem(actor, { itemId, expectedVersion });
      if (item.state === 'retired') throw isRetired();
      const content = await contentOf(given);
      const changed =
        item.state === 'approved' ? await nextEdition(actor, item, content) : await change(actor, item, content);
      audit('item.changed', 'item', changed.id, { code: item.code, edition: changed.edition });
      return { itemId: changed.id };
    });
  }
}

const change = async ({ personId }: Actor, { id, edition }: OwnItem, content: unknown[]) => {
  await sql(
    `update item set (${contentColumns}) = ($3, $4, $5, $6, $7, $8, $9),
       state = 'draft', changed_by = $2, changed_at = now(), version = version + 1 where id = $1 returning id`,
    [id, personId, ...content],
  );
  return { id, edition };
};

/** @throws ItemStateWrong where somebody has begun it. */
const nextEdition = async ({ organisationId, personId }: Actor, { code, edition }: OwnItem, content: unknown[]) => {
  const [next] = await unlessTaken(
    sql<{ id: string }>(
      `insert into item (organisation_id, code, edition, state, written_by, changed_by, ${contentColumns})
       values ($1, $2, $3, 'draft', $4, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
      [organisationId, code, edition + 1, personId, ...content],
    ),
    isUnderWork,
  );
  if (!next) throw new Error('The next edition was not written.');
  return { id: next.id, edition: edition + 1 };
};
