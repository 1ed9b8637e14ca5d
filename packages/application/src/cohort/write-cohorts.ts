import type { Actor } from '../access';
import { sql, unlessTaken } from '../database';
import { type Placed, tellOfEnrolments } from '../reminder';
import { nameTaken } from './forming-problems';

interface CohortsToWrite {
  programmeId: string;
  programmeName: string;
  count: number;
  seats: number;
  leastPeople: number;
  enrolmentPolicy: 'coordinators' | 'themselves';
}

/** Whoever enrols holds her cohort's lock: after these she is seen, or finds herself placed. */
export const lockCohortsOf = async ({ organisationId }: Actor, programmeId: string): Promise<void> => {
  await sql('select id from cohort where organisation_id = $1 and programme_id = $2 order by id for update', [
    organisationId,
    programmeId,
  ]);
};

/** Cohorts of a programme, all alike, named after it. @returns their ids in the order of their numbers. @throws InputProblem */
export const writeCohorts = async (
  actor: Actor,
  { programmeId, programmeName, count, seats, leastPeople, enrolmentPolicy }: CohortsToWrite,
): Promise<string[]> => {
  const names = await freeNames(actor, programmeName, count);
  const written = await unlessTaken(
    sql<{ id: string; name: string }>(
      `insert into cohort (organisation_id, programme_id, name, seats, least_people, enrolment_policy, created_by)
       select $1, $2, name, $4, $5, $6, $7 from unnest($3::text[]) as name returning id, name`,
      [actor.organisationId, programmeId, names, seats, leastPeople, enrolmentPolicy, actor.personId],
    ),
    nameTaken,
  );
  const ids = new Map(written.map(({ id, name }) => [name, id]));
  return names.map((name) => ids.get(name)!);
};

/** The programme's name and a number that no cohort has yet. */
const freeNames = async ({ organisationId }: Actor, programme: string, count: number): Promise<string[]> => {
  const stem = programme.slice(0, 190).trim();
  const taken = await sql<{ name: string }>(
    'select name from cohort where organisation_id = $1 and starts_with(name, $2)',
    [organisationId, stem],
  );
  const known = new Set(taken.map(({ name }) => name));
  const names: string[] = [];
  for (let number = 1; names.length < count; number += 1)
    if (!known.has(`${stem} ${number}`)) names.push(`${stem} ${number}`);
  return names;
};

const occasions = { enrolled: 'seat-confirmed', invited: 'invited' } as const;

/** Brings people into cohorts that were just written, and tells them. */
export const placePeople = async (
  actor: Actor,
  state: keyof typeof occasions,
  placed: readonly Placed[],
): Promise<void> => {
  const cohortIds = placed.map(({ cohortId }) => cohortId);
  await sql(
    `insert into enrolment (organisation_id, cohort_id, person_id, state, by_self)
     select $1, cohort_id, person_id, $4, false from unnest($2::uuid[], $3::uuid[]) as placed (cohort_id, person_id)`,
    [actor.organisationId, cohortIds, placed.map(({ personId }) => personId), state],
  );
  if (state === 'enrolled')
    await sql(
      `update cohort set enrolled = (select count(*) from enrolment e where e.organisation_id = $1 and e.cohort_id = cohort.id)
       where organisation_id = $1 and id = any($2::uuid[])`,
      [actor.organisationId, cohortIds],
    );
  await tellOfEnrolments(actor, occasions[state], placed);
};
