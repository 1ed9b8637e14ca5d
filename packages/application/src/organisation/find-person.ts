import { sql } from '../database';

/**
 * Inside a unit of work: who has this staff number, else this e-mail, and has not left; null where nobody has.
 * @param key as people write it; e-mails in any case.
 */
export const findPerson = async (organisationId: string, key: string): Promise<string | null> => {
  const [found] = await sql<{ id: string }>(
    `select id from person where organisation_id = $1 and (staff_number = $2 or email = lower($2))
       and (left_on is null or left_on > current_date) order by staff_number = $2 desc nulls last limit 1`,
    [organisationId, key],
  );
  return found?.id ?? null;
};
