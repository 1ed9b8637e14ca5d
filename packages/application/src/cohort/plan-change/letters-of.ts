import { isMove } from '@baobab/domain/cohort';
import type { Actor } from '../../access';
import { sql } from '../../database';
import type { PlanOfChange } from './plan-of-change';
import { newCohort } from './facts';
import { toldOf } from './told-of';

/** How many letters a change leaves: to those who have an address. */
export const lettersOf = async ({ organisationId }: Actor, plan: PlanOfChange): Promise<number> => {
  const told = toldOf({
    ...plan,
    kind: plan.change.kind,
    cohortId: plan.cohort.id,
    intoId: plan.into?.id ?? newCohort,
  });
  const given = plan.changes.filter((change) => !isMove(change));
  const [counted] = await sql<{ letters: number }>(
    `select count(*)::int as letters from unnest($2::uuid[]) as told (id) join person p on p.organisation_id = $1 and p.id = told.id
     where p.email is not null and (p.left_on is null or p.left_on > current_date)`,
    [organisationId, [...told, ...given].map(({ personId }) => personId)],
  );
  return counted?.letters ?? 0;
};
