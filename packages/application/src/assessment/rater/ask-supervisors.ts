import { sql } from '../../database';
import { tellAsked, tellHandedOver, type HandedOver } from '../../reminder';
import { stillOpen } from '../still-open.queries';

/**
 * Inside a unit of work, after people have another supervisor: in open rounds that ask supervisors, she is asked about those of whom nothing is
 * submitted. What was chosen meanwhile is the first one's: nobody sees it, and it is discarded. Where nobody supervises a person now, who
 * was asked stays asked. Both supervisors are told, where the round has begun; else who is asked now is told with everybody.
 * @returns how many answers another is asked for.
 */
export const askSupervisors = async (organisationId: string, personIds: readonly string[]): Promise<number> => {
  const asked = await sql<HandedOver & { personId: string; early: boolean }>(
    `delete from round_participant a using assessment_round r, person p
     where r.organisation_id = a.organisation_id and r.id = a.round_id and r.source = 'supervisor' and ${stillOpen('r')}
       and p.organisation_id = a.organisation_id and p.id = a.person_id and p.supervisor_id <> a.rater_id
       and a.organisation_id = $1 and a.person_id = any($2::uuid[]) and a.submitted_at is null
     returning a.round_id as "roundId", a.person_id as "personId", a.rater_id as "raterId", p.supervisor_id as "supervisorId",
       r.opens_on > app_today() as early`,
    [organisationId, personIds],
  );
  await sql(
    `insert into round_participant (organisation_id, round_id, person_id, rater_id)
     select $1, "roundId", "personId", "supervisorId" from jsonb_to_recordset($2::jsonb) as each("roundId" uuid, "personId" uuid, "supervisorId" uuid)`,
    [organisationId, JSON.stringify(asked)],
  );
  const early = asked.filter((each) => each.early).map(({ roundId }) => roundId);
  for (const roundId of new Set(early)) await tellAsked(roundId);
  await tellHandedOver(asked);
  return asked.length;
};
