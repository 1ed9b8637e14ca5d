import type { Actor } from '../access';
import { sql } from '../database';
import { NotFound } from '../problem';
import type { CohortRow } from './find-cohort';

/** @throws NotFound for who is not of the programme's institution or one below it, or has left. */
export const refuseOutside = async ({ organisationId }: Actor, cohort: CohortRow, personId: string): Promise<void> => {
  const [person] = await sql(
    `select 1 from person where organisation_id = $1 and id = $2 and (left_on is null or left_on > current_date)
       and institution_id in (select institutions_below($3))`,
    [organisationId, personId, cohort.institutionId],
  );
  if (!person) throw new NotFound('person');
};
