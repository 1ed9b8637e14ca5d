import { sql } from '../database';
import { closableNeeds } from '../needs';
import type { CohortRow } from './find-cohort';

/**
 * Counts how many levels those who wait lack of what the programme teaches, by its round: what puts them in order where the cohort's
 * waiting list is one of need. In a list of arrival it is 0 for everybody.
 * @param personIds of whom; left out: of everybody who waits.
 */
export const countNeed = async (
  organisationId: string,
  { id, waitingOrder }: Pick<CohortRow, 'id' | 'waitingOrder'>,
  personIds: readonly string[] | null = null,
): Promise<void> => {
  if (waitingOrder === 'arrival') {
    if (personIds) return;
    await sql(
      `update enrolment set need = 0 where organisation_id = $1 and cohort_id = $2 and state = 'waiting' and need <> 0`,
      [organisationId, id],
    );
    return;
  }
  await sql(
    `update enrolment e set need = coalesce(counted.gap, 0)
     from enrolment waiting left join lateral (
       select need.gap from cohort c join programme p on p.organisation_id = c.organisation_id and p.id = c.programme_id
         cross join lateral ${closableNeeds('p')} as need
       where c.organisation_id = $1 and c.id = $2 and need.person_id = waiting.person_id) as counted on true
     where waiting.organisation_id = $1 and waiting.cohort_id = $2 and waiting.state = 'waiting'
       and ($3::uuid[] is null or waiting.person_id = any($3))
       and e.organisation_id = $1 and e.cohort_id = $2 and e.person_id = waiting.person_id and e.need <> coalesce(counted.gap, 0)`,
    [organisationId, id, personIds],
  );
};
