import type { PlaceChange } from '@baobab/domain/cohort';
import { isMove, sameWorks } from '@baobab/domain/cohort';
import type { Actor } from '../../access';
import { sql } from '../../database';
import type { CohortRow } from '../find-cohort';
import { readRules } from './read-completion';

/** Inside a unit of work: what people handed in goes with them where the same is asked for; what they handed in there before stays. */
export const carryWorks = async (
  { organisationId }: Actor,
  changes: readonly Pick<PlaceChange, 'personId' | 'cohortId' | 'toCohortId'>[],
  cohort: CohortRow,
  into: CohortRow,
): Promise<void> => {
  const here = await readRules(organisationId, cohort);
  const there = await readRules(organisationId, into);
  const same = [...sameWorks(here.conditions, there.conditions)];
  const moved = changes.filter((change) => isMove(change) && change.toCohortId === into.id);
  await sql(
    `insert into learner_work (organisation_id, cohort_id, condition_id, person_id, text, link, state, handed_in_at, reason, decided_by, decided_at, revision)
     select w.organisation_id, $3, same.there, w.person_id, w.text, w.link, w.state, w.handed_in_at, w.reason, w.decided_by, w.decided_at, w.revision
     from learner_work w join unnest($4::uuid[], $5::uuid[]) as same (here, there) on same.here = w.condition_id
     where w.organisation_id = $1 and w.cohort_id = $2 and w.person_id = any($6::uuid[]) on conflict do nothing`,
    [
      organisationId,
      cohort.id,
      into.id,
      same.map(([from]) => from),
      same.map(([, to]) => to),
      moved.map(({ personId }) => personId),
    ],
  );
};
