import type { ClockActor } from '../access';
import { scopeOf } from '../access';
import { sql, type UnitOfWork } from '../database';

/** A unit of work that sees the account of the person who is written to: an account is seen by who holds its id, and its language is hers. */
export const runForReader = async <T>(
  work: UnitOfWork,
  actor: ClockActor,
  personId: string,
  find: () => Promise<T>,
): Promise<T> => {
  const [person] = await work.run(actor, () =>
    sql<{ accountId: string | null }>(
      'select account_id as "accountId" from person where organisation_id = $1 and id = $2',
      [actor.organisationId, personId],
    ),
  );
  return work.runAs({ ...scopeOf(actor), ...(person?.accountId && { accountId: person.accountId }) }, find);
};
