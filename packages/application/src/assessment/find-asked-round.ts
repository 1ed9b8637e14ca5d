import type { Actor } from '../access';
import { authorise } from '../access';
import { sql } from '../database';
import { NotFound, VersionConflict } from '../problem';
import { isSubmitted, notOpenYet, roundOver } from './asked-round-problems';
import type { AskedSource } from './asked-round.input';
import { stillOpen } from './still-open.queries';

/**
 * A self-assessment of an institution that the actor coordinates, locked until the end of the running unit of work.
 * @throws NotFound, Refused, VersionConflict, RoundClosed
 */
export const findOpenRound = async (
  actor: Actor,
  roundId: string,
  expectedVersion: number,
): Promise<{ opensOn: string; closesOn: string }> => {
  const [round] = await sql<{
    institutionId: string;
    version: number;
    open: boolean;
    opensOn: string;
    closesOn: string;
  }>(
    `select institution_id as "institutionId", version, ${stillOpen('r')} as open, opens_on::text as "opensOn", closes_on::text as "closesOn"
     from assessment_round r where organisation_id = $1 and id = $2 and institution_id is not null for no key update`,
    [actor.organisationId, roundId],
  );
  if (!round) throw new NotFound('round');
  await authorise(actor, round.institutionId, 'coordinator');
  if (round.version !== expectedVersion) throw new VersionConflict();
  if (!round.open) throw roundOver();
  return round;
};

/**
 * That the actor may answer now for a person. Until the end of the unit of work the round is not closed, and nothing else is written in it of
 * that person: answers come one after the other, and none after they are submitted.
 * @param personId left out: the actor herself.
 * @param sources what kinds of round take such an answer.
 * @throws NotFound, RoundClosed
 */
export const mayAnswer = async (
  actor: Actor,
  roundId: string,
  personId: string | null | undefined,
  sources: readonly AskedSource[],
): Promise<{ started: boolean; source: AskedSource; participant: string }> => {
  const participant = personId ?? actor.personId;
  const [asked] = await sql<{
    early: boolean;
    open: boolean;
    started: boolean;
    submitted: boolean;
    source: AskedSource;
  }>(
    `select r.opens_on > (select app_today()) as early, ${stillOpen('r')} as open, p.started_at is not null as started,
       p.submitted_at is not null as submitted, r.source
     from round_participant p join assessment_round r on r.organisation_id = p.organisation_id and r.id = p.round_id
       join person about on about.organisation_id = p.organisation_id and about.id = p.person_id
     where p.organisation_id = $1 and p.round_id = $2 and p.person_id = $3 and p.rater_id = $4 and r.source = any($5)
       and (about.left_on is null or about.left_on > current_date) for share of r for no key update of p`,
    [actor.organisationId, roundId, participant, actor.personId, sources],
  );
  if (!asked) throw new NotFound('round');
  if (asked.submitted) throw isSubmitted();
  if (!asked.open) throw roundOver();
  if (asked.early) throw notOpenYet();
  return { ...asked, participant };
};
