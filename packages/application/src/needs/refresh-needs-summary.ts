import { sql } from '../database';
import { leaveJob } from '../outbox';
import { countLocked, lockedSoon, peopleOf } from './needs-summary';

/** People, once for each round that is counted: about a second, as measured (docs/operations/benchmark.md). */
const countedAtOnce = 10_000;

/**
 * Whatever changes a level, a target or where people belong calls it last, inside its unit of work; screens read the counts, never the levels. Needs of few people
 * are counted at once. Those of many, or where somebody else is counting for long, are written down as due, and counted by a job that is left with them.
 * @param roundId the round whose levels changed; null where people or targets changed, which counts in every round.
 * @param institutionIds only these; all when left out.
 */
export const refreshNeedsSummary = async (
  roundId: string | null,
  institutionIds: readonly string[] | null = null,
  atOnce = countedAtOnce,
): Promise<void> => {
  if (institutionIds?.length === 0) return;
  const size = (await peopleOf(institutionIds)) * (roundId === null ? await roundsHeld() : 1);
  if (size <= atOnce && (await lockedSoon())) await countLocked(roundId, institutionIds);
  else await writeDue(roundId, institutionIds);
};

const roundsHeld = async (): Promise<number> => {
  const [held] = await sql<{ rounds: number }>(
    'select count(*)::int as rounds from assessment_round where organisation_id = app_organisation()',
  );
  return held?.rounds ?? 0;
};

const writeDue = async (roundId: string | null, institutionIds: readonly string[] | null): Promise<void> => {
  const [due] = await sql<{ id: string; organisationId: string }>(
    `insert into needs_due (organisation_id, round_id, institution_ids) values (app_organisation(), $1, $2)
     returning id, organisation_id as "organisationId"`,
    [roundId, institutionIds],
  );
  if (!due) throw new Error('What is due was not written down.');
  await leaveJob('count-needs', `count-needs:${due.id}`, { organisationId: due.organisationId });
};
