import { dataSource, UnitOfWork } from '@baobab/application/database';
import { countNeeds } from '@baobab/application/needs';
import { withClient } from '@baobab/local';
import type { Opened } from '../opened-stack';
import * as statements from './generate.sql';

/** Fills the organisation, behind the product's back but for the summary of needs, which is counted by the product's own code. */
export const generate = async (
  { stack, organisationId, rootId }: Opened,
  people: number,
): Promise<{ roundId: string }> => {
  const roundId = await withClient(stack.ownerUrl, async (client) => {
    await client.query('begin');
    // Row-level security holds for the owner as well.
    await client.query(`select set_config('app.organisation', $1, true)`, [organisationId]);
    await client.query(statements.functions);
    await client.query(statements.institutions, [organisationId]);
    await client.query(statements.placements, [organisationId, rootId]);
    await client.query(statements.people, [organisationId, people]);
    const { rows } = await client.query<{ id: string }>(statements.round, [organisationId]);
    await client.query(statements.levels, [organisationId]);
    await client.query('commit');
    await client.query('vacuum analyze');
    return rows[0]?.id ?? '';
  });
  const source = await dataSource(stack.ownerUrl, [], 1).initialize();
  try {
    await new UnitOfWork(source).run({ organisationId, clock: true }, () => countNeeds(roundId));
  } finally {
    await source.destroy();
  }
  await withClient(stack.ownerUrl, (client) => client.query('vacuum analyze needs_summary, needs_people'));
  return { roundId };
};
