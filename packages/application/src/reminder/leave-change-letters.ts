import type { Actor } from '../access';
import { sql } from '../database';
import type { Occasion } from '../mail';

/** Leaves a letter of a change of the plan for each of these people, in the running transaction; once each. */
export const tellOfChange = async (
  { organisationId }: Actor,
  changeId: string,
  told: readonly { personId: string; cohortId: string; occasion: Occasion }[],
): Promise<void> => {
  await sql(
    `insert into outbox (key, job, organisation_id, payload)
     select concat_ws(':', 'notice', occasion, $2::uuid, person_id), 'send-notice', $1, jsonb_build_object('organisationId', $1::uuid,
       'occasion', occasion, 'cohortId', cohort_id, 'personId', person_id, 'changeId', $2::uuid, 'revision', 0)
     from unnest($3::text[], $4::uuid[], $5::uuid[]) as told (occasion, cohort_id, person_id)
     on conflict do nothing`,
    [
      organisationId,
      changeId,
      told.map(({ occasion }) => occasion),
      told.map(({ cohortId }) => cohortId),
      told.map(({ personId }) => personId),
    ],
  );
};
