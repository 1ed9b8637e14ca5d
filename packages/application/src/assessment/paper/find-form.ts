import { numberOfForm } from '@baobab/domain/assessment';
import type { Actor } from '../../access';
import { rootsOf } from '../../access';
import { sql } from '../../database';
import { notOpenYet } from '../asked-round-problems';
import { stillOpen } from '../still-open.queries';
import { mistypedCode, tooLateToKey, unknownForm } from './paper-problems';

export interface FoundForm {
  personId: string;
  institutionId: string;
  source: string;
  submittedAt: Date | null;
  keyedBy: string | null;
}

/** Rounds whose questions fit on paper: the items of a test don't leave the screen. */
export const onPaper = (round: string): string => `${round}.source in ('self', 'supervisor')`;

/**
 * The forms of these numbers in a round, of people whose institution the actor coordinates. Until the end of the unit of work the round is not closed, and nothing
 * else is written in it of these people.
 * @returns by number; those that the round does not have, or that are out of reach, are not in it.
 * @throws RoundClosed
 */
export const findForms = async (
  actor: Actor,
  roundId: string,
  numbers: readonly number[],
): Promise<Map<number, FoundForm>> => {
  const found = await sql<FoundForm & { number: number; open: boolean; early: boolean }>(
    `select p.form_number as number, p.person_id as "personId", person.institution_id as "institutionId", r.source, p.submitted_at as "submittedAt", p.keyed_by as "keyedBy",
       ${stillOpen('r')} as open, r.opens_on > (select app_today()) as early
     from round_participant p join assessment_round r on r.organisation_id = p.organisation_id and r.id = p.round_id
       join person on person.organisation_id = p.organisation_id and person.id = p.person_id
     where p.organisation_id = $1 and p.round_id = $2 and p.form_number = any($3::int[]) and ${onPaper('r')}
       and person.institution_id in (select institutions_below(root) from unnest($4::uuid[]) as root)
     order by p.person_id for share of r for no key update of p`,
    [actor.organisationId, roundId, numbers, rootsOf(actor, 'coordinator')],
  );
  const [first] = found;
  if (first && !first.open) throw tooLateToKey();
  if (first?.early) throw notOpenYet();
  return new Map(found.map(({ number, ...form }) => [number, form]));
};

/** @throws InputProblem, RoundClosed */
export const findForm = async (actor: Actor, roundId: string, code: string): Promise<FoundForm> => {
  const number = numberOfForm(code);
  if (number === null) throw mistypedCode();
  const form = (await findForms(actor, roundId, [number])).get(number);
  if (!form) throw unknownForm();
  return form;
};
