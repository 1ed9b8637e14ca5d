import type { Actor } from '../access';
import { audit, sql } from '../database';
import { leaveMeasurements } from '../impact';
import { countNeeds } from '../needs';
import { askSupervisors } from './rater';
import type { Vocabulary } from './reading-context';
import type { NewInstitutions } from './staging';
import { severally } from './staged-checks';
import type { StagedTable } from './staged-table';
import type { ImportOrder } from './start-import';

export interface ImportFigures {
  newPeople: number;
  changedPeople: number;
  newInstitutions: number;
  levels: number;
  unchangedLevels: number;
  rowsLeftOut: number;
  notSubmitted: number;
  submittedAgain: number;
}

/** Tells the step and which share of the writing is done, from 0 to 1. */
type WritingProgress = (step: 'writing' | 'counting', share: number) => Promise<void>;

/** Writes what is staged: institutions, people, levels, and the summary of needs. The same rows again change nothing. */
export const applyImport = async (
  actor: Actor,
  order: ImportOrder & { jobId: string },
  { newInstitutions, vocabulary, figures: { notSubmitted, submittedAgain } }: StagedTable,
  progress: WritingProgress,
): Promise<ImportFigures> => {
  const rowsLeftOut = await leaveOut();
  const added = await addInstitutions(actor, order.institutionId, newInstitutions);
  await gatherPeople();
  const newPeople = await addPeople(actor, order.institutionId);
  if (newPeople > 0) await sql('select refresh_statistics()');
  const changedPeople = await changePeople(actor);
  await nameSupervisors(actor);
  const roundId = order.roundId ?? (await addRound(actor, order));
  await progress('writing', 0.1);
  const written = await writeLevels(actor, vocabulary.competencies, roundId, (share) =>
    progress('writing', 0.1 + 0.7 * share),
  );
  await progress('counting', 0.8);
  const { levels, unchanged } = written;
  if (levels > 0) await sql('select refresh_statistics()');
  // People who came, moved or have another role profile count anew in every round.
  await countNeeds(newPeople + changedPeople > 0 ? null : roundId);
  await leaveMeasurements(roundId, order.jobId);
  await sql('delete from upload where organisation_id = $1 and id = $2', [actor.organisationId, order.uploadId]);
  const left = { rowsLeftOut, notSubmitted, submittedAgain };
  const figures = { newPeople, changedPeople, newInstitutions: added, levels, unchangedLevels: unchanged, ...left };
  audit('levels.imported', 'assessment-round', roundId, figures);
  return figures;
};

const count = async (text: string, values: unknown[] = []): Promise<number> => {
  const [row] = await sql<{ count: number }>(
    `with written as (${text}) select count(*)::int as count from written`,
    values,
  );
  return row?.count ?? 0;
};

const leaveOut = async (): Promise<number> => {
  return count('delete from incoming_person where row in (select row from incoming_issue) returning row');
};

const addInstitutions = async (actor: Actor, parentId: string, all: NewInstitutions): Promise<number> => {
  const [used] = await sql<{ ids: string[] | null }>(
    'select array_agg(distinct institution_id) as ids from incoming_person where institution_id is not null',
  );
  const needed = [...all.values()].filter(({ id }) => used?.ids?.includes(id));
  if (needed.length === 0) return 0;
  await sql(
    `insert into institution (organisation_id, id, name, code)
     select $1, id, name, 'NEW-' || upper(left(id::text, 8)) from unnest($2::uuid[], $3::text[]) as added (id, name)`,
    [actor.organisationId, needed.map(({ id }) => id), needed.map(({ name }) => name)],
  );
  await sql(
    `insert into institution_placement (organisation_id, institution_id, parent_id) select $1, unnest($2::uuid[]), $3`,
    [actor.organisationId, needed.map(({ id }) => id), parentId],
  );
  for (const { id, name } of needed) audit('institution.added', 'institution', id, { name, by: 'import' });
  return needed.length;
};

const saidOfPerson = [
  'staff_number',
  'email',
  'name',
  'institution_id',
  'region',
  'post',
  'gender',
  'languages',
  'role_profile_id',
  'supervisor',
];

/** One row a person: what the file's later rows leave empty, its earlier rows may say. */
const gatherPeople = async (): Promise<void> => {
  const last = (column: string) => `(array_agg(${column} order by row desc) filter (where ${column} is not null))[1]`;
  await sql(`create temporary table incoming_said on commit drop as
    select person_id, is_new, ${saidOfPerson.join(', ')} from incoming_person where alone and person_id is not null
    union all
    select person_id, bool_or(is_new), ${saidOfPerson.map(last).join(', ')} from incoming_person
    where not alone and person_id is not null group by person_id`);
  await sql('analyze incoming_said');
};
const languages = (unsaid: string) => `coalesce(string_to_array(said.languages, ','), ${unsaid})`;

const addPeople = (actor: Actor, institutionId: string): Promise<number> =>
  count(
    `insert into person (organisation_id, id, institution_id, name, staff_number, email, region, post, gender, role_profile_id, languages)
     select $1, person_id, coalesce(institution_id, $2), name, staff_number, email, region, post, gender, role_profile_id, ${languages(`'{}'`)}
     from incoming_said said where is_new returning id`,
    [actor.organisationId, institutionId],
  );

// Invitations go to this address: a file does not set it for somebody with roles, who could be taken over by it.
const email = `case when exists (select 1 from role_grant g where g.organisation_id = p.organisation_id and g.person_id = p.id
    and g.revoked_at is null and g.role <> 'learner') then p.email else coalesce(said.email, p.email) end`;

/** Only what the file says, and only where it differs. */
const changePeople = (actor: Actor): Promise<number> =>
  count(
    `update person set name = said.name, staff_number = said.staff_number, email = said.email, institution_id = said.institution_id, region = said.region,
       post = said.post, gender = said.gender, role_profile_id = said.role_profile_id, languages = said.languages, version = person.version + 1
     from (select p.id, coalesce(said.name, p.name) as name, coalesce(said.staff_number, p.staff_number) as staff_number, ${email} as email,
             coalesce(said.institution_id, p.institution_id) as institution_id, coalesce(said.region, p.region) as region, coalesce(said.post, p.post) as post,
             coalesce(said.gender, p.gender) as gender, coalesce(said.role_profile_id, p.role_profile_id) as role_profile_id, ${languages('p.languages')} as languages
           from incoming_said said join person p on p.organisation_id = $1 and p.id = said.person_id where not said.is_new) as said
     where person.organisation_id = $1 and person.id = said.id
       and (person.name, person.staff_number, person.email, person.institution_id, person.region, person.post, person.gender, person.role_profile_id, person.languages)
         is distinct from (said.name, said.staff_number, said.email, said.institution_id, said.region, said.post, said.gender, said.role_profile_id, said.languages)
     returning person.id`,
    [actor.organisationId],
  );

/** After everybody is there: a supervisor may come with the same file. */
const nameSupervisors = async (actor: Actor): Promise<number> => {
  const changed = await sql<{ id: string }>(
    `update person set supervisor_id = said.supervisor_id, version = person.version + 1
     from (select s.person_id, coalesce(by_number.id, by_email.id) as supervisor_id from incoming_said s
         left join person by_number on by_number.organisation_id = $1 and by_number.staff_number = s.supervisor
         left join person by_email on by_email.organisation_id = $1 and by_email.email = s.supervisor
       where s.supervisor is not null) as said
     where person.organisation_id = $1 and person.id = said.person_id and person.supervisor_id is distinct from said.supervisor_id
     returning person.id`,
    [actor.organisationId],
  );
  await askSupervisors(
    actor.organisationId,
    changed.map(({ id }) => id),
  );
  return changed.length;
};

const addRound = async (actor: Actor, { round }: ImportOrder): Promise<string> => {
  if (!round) throw new Error('An import names a round or describes one.');
  const instrument = await asSpelled(actor, round.instrument);
  const [added] = await sql<{ id: string }>(
    `insert into assessment_round (organisation_id, name, kind, held_on, disclosure, created_by, instrument)
     values ($1, $2, $3, $4, $5, $6, coalesce($7, 'imported')) returning id`,
    [actor.organisationId, round.name, round.kind, round.heldOn, round.disclosure, actor.personId, instrument],
  );
  if (!added) throw new Error('The round was not written.');
  audit('round.added', 'assessment-round', added.id, { ...round, instrument });
  return added.id;
};

/** As an earlier round spells it: rounds are compared where their instruments are equal to the letter. */
const asSpelled = async ({ organisationId }: Actor, instrument: string | null): Promise<string | null> => {
  const [known] = await sql<{ instrument: string }>(
    `select instrument from assessment_round where organisation_id = $1 and lower(instrument) = lower($2) order by created_at, id limit 1`,
    [organisationId, instrument],
  );
  return known?.instrument ?? instrument;
};

/** The levels of rows $2 to $3, each once a person; the nth of $1 is the competency of the nth level. */
const incomingLevels = ['not alone', 'alone']
  .map(
    (which) => `select ${which === 'alone' ? '' : 'distinct'} person_id, competency_id, level
      from incoming_person, unnest($1::uuid[], levels) as l (competency_id, level)
      where ${which} and row between $2 and $3 and person_id is not null and level is not null`,
  )
  .join(' union all ');

/** In so many steps that people see it go on, and a request to stop is heard; no more, for each looks through all rows. */
const mostSteps = 25;
const fewestRows = 2_000;

const writeLevels = async (
  actor: Actor,
  competencies: Vocabulary['competencies'],
  roundId: string,
  progress: (share: number) => Promise<void>,
): Promise<{ levels: number; unchanged: number }> => {
  const ids = competencies.map(({ id }) => id);
  const last = await lastRow();
  const rowsAtOnce = Math.max(fewestRows, Math.ceil((last + 1) / mostSteps));
  let levels = 0;
  for (let row = 0; row <= last; row += rowsAtOnce) {
    levels += await count(
      `insert into assessed_level (organisation_id, round_id, person_id, competency_id, level, assessed_on)
       select r.organisation_id, r.id, l.person_id, l.competency_id, l.level, r.held_on
       from (${incomingLevels}) l join assessment_round r on r.organisation_id = $4 and r.id = $5
       on conflict (organisation_id, round_id, person_id, competency_id) do update set level = excluded.level
         where assessed_level.level <> excluded.level
       returning person_id`,
      [ids, row, row + rowsAtOnce - 1, actor.organisationId, roundId],
    );
    await progress(Math.min(row + rowsAtOnce, last) / last);
  }
  return { levels, unchanged: (await incomingCount()) - levels };
};

/** Of levels, each once a person and competency. */
const incomingCount = async (): Promise<number> => {
  const [incoming] = await sql<{ count: number }>(
    `select (select coalesce(sum(cardinality(array_remove(levels, null))), 0) from incoming_person where alone and person_id is not null)::int
       + (select count(distinct (person_id, competency)) from (${severally}) s)::int as count`,
  );
  return incoming?.count ?? 0;
};

const lastRow = async (): Promise<number> => {
  const [last] = await sql<{ row: number }>('select coalesce(max(row), 0) as row from incoming_person');
  return last?.row ?? 0;
};
