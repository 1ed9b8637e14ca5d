import type { Column, ReadRow, RowIssue } from '@baobab/domain/assessment';
import { fold, readRow } from '@baobab/domain/assessment';
import { randomUUID } from 'node:crypto';
import { sql } from '../database';
import type { Vocabulary } from './reading-context';
import type { TableFile } from '../table/table-file';

/** Rows written to the staging tables in one statement: large enough to be fast, small enough to keep memory flat. */
const batchSize = 2_000;

/** Institutions that the file names and the organisation does not have. */
export type NewInstitutions = ReadonlyMap<string, { id: string; name: string }>;

/** Rows of a survey that count for nothing. */
export interface LeftOut {
  /** Begun and never submitted, as the tool says. */
  notSubmitted: number;
  /** Their people submitted again later: the newest counts. */
  submittedAgain: number;
}

export interface StagingOptions {
  table: TableFile;
  columns: readonly Column[];
  vocabulary: Vocabulary;
  /** Called after each batch with the rows read so far; it may throw to stop. */
  progress: (rows: number) => Promise<void>;
}

/**
 * Reads the whole table into a staging table of the running transaction, one row each, its levels in the order of the
 * vocabulary's competencies, and resolves there who is who. Nothing outside of it is written, so a dry run ends here.
 * @returns the institutions that would be added, and how many rows count for nothing.
 */
export const stage = async ({
  table,
  columns,
  vocabulary,
  progress,
}: StagingOptions): Promise<{ newInstitutions: NewInstitutions } & LeftOut> => {
  await sql(`create temporary table incoming_row (row int, staff_number text, email text, name text, institution_id uuid, region text,
      post text, gender text, languages text, role_profile_id uuid, supervisor text, levels smallint[], submitted timestamptz) on commit drop`);
  await sql(
    'create temporary table incoming_issue (row int, col int, value text, code text, message text) on commit drop',
  );
  const added = new Map<string, { id: string; name: string }>();
  let batch: ReadRow[] = [];
  let issues: RowIssue[] = [];
  let rows = 0;
  let notSubmitted = 0;
  const write = async () => {
    await writeRows(batch, { ...vocabulary, columns }, added, issues);
    await writeIssues(issues);
    rows += batch.length;
    [batch, issues] = [[], []];
    await progress(rows);
  };
  const context = { columns, ...vocabulary };
  for await (const { row, cells } of table.rows()) {
    const { read, issues: found } = readRow(cells, row, context);
    if (read.submitted === 'never') {
      notSubmitted += 1;
      continue;
    }
    batch.push(read);
    issues.push(...found);
    if (batch.length === batchSize) await write();
  }
  await write();
  await resolve();
  const surveyed = columns.some(({ meaning }) => meaning === 'submitted');
  return { newInstitutions: added, notSubmitted, submittedAgain: surveyed ? await keepNewest() : 0 };
};

const writeRows = async (
  batch: readonly ReadRow[],
  { competencies, institutions, roleProfiles, columns }: Vocabulary & Pick<StagingOptions, 'columns'>,
  added: Map<string, { id: string; name: string }>,
  issues: RowIssue[],
): Promise<void> => {
  const institutionOf = (row: number, name: string | null): string | null => {
    if (name === null) return null;
    const key = fold(name);
    const known = institutions.get(key) ?? added.get(key)?.id;
    if (known === 'several') {
      issues.push({
        row,
        column: null,
        value: name,
        code: 'ambiguous-institution',
        message: `Several institutions are called ${name}. Write the code of the one you mean.`,
      });
      return null;
    }
    if (known) return known;
    const id = randomUUID();
    added.set(key, { id, name });
    return id;
  };
  const profileColumn = columns.find(({ meaning }) => meaning === 'role_profile')?.index ?? null;
  const profileOf = (row: number, label: string | null): string | null => {
    if (label === null) return null;
    const known = roleProfiles.get(fold(label));
    if (!known)
      issues.push({
        row,
        column: profileColumn,
        value: label,
        code: 'not-a-role-profile',
        message:
          'There is no such role profile. Write the name of one that stands under Role profiles, or leave it empty.',
      });
    return known ?? null;
  };
  const position = new Map(competencies.map(({ id }, index) => [id, index]));
  const levelsOf = ({ levels }: ReadRow): string => {
    const each: (number | 'NULL')[] = competencies.map(() => 'NULL');
    for (const { competencyId, level } of levels) each[position.get(competencyId) ?? -1] = level;
    return `{${each.join(',')}}`;
  };
  const ofPeople = <T>(value: (person: ReadRow['person']) => T): T[] => batch.map(({ person }) => value(person));
  await sql(
    `insert into incoming_row
     select row, staff_number, email, name, institution_id, region, post, gender, nullif(languages, ''), role_profile_id, supervisor, levels::smallint[], submitted
     from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[], $10::uuid[], $11::text[], $12::text[], $13::timestamptz[])
       as read (row, staff_number, email, name, institution_id, region, post, gender, languages, role_profile_id, supervisor, levels, submitted)`,
    [
      batch.map(({ row }) => row),
      ofPeople(({ staffNumber }) => staffNumber),
      ofPeople(({ email }) => email),
      ofPeople(({ name }) => name),
      batch.map(({ row, person }) => institutionOf(row, person.institution)),
      ofPeople(({ region }) => region),
      ofPeople(({ post }) => post),
      ofPeople(({ gender }) => gender),
      ofPeople(({ languages }) => languages.join(',')),
      batch.map(({ row, person }) => profileOf(row, person.roleProfile)),
      ofPeople(({ supervisor }) => supervisor),
      batch.map(levelsOf),
      batch.map(({ submitted }) => (typeof submitted === 'number' ? new Date(submitted) : null)),
    ],
  );
};

const writeIssues = async (issues: readonly RowIssue[]): Promise<void> => {
  await sql(
    'insert into incoming_issue select * from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[])',
    [
      issues.map(({ row }) => row),
      issues.map(({ column }) => column),
      issues.map(({ value }) => value),
      issues.map(({ code }) => code),
      issues.map(({ message }) => message),
    ],
  );
};

/**
 * Finds the people that the organisation has by staff number, else by e-mail; gives the others an id of their own. One table
 * from joins: updating a staged row three times would write a large file four times.
 */
const resolve = async (): Promise<void> => {
  await sql('analyze incoming_row');
  await sql(`create temporary table incoming_person on commit drop as
    with known as materialized (
      select i.*, coalesce(by_number.id, by_email.id) as known_id
      from incoming_row i
        left join person by_number on by_number.organisation_id = app_organisation() and by_number.staff_number = i.staff_number
        left join person by_email on by_number.id is null and by_email.organisation_id = app_organisation() and by_email.email = i.email),
    added as materialized (
      select coalesce(staff_number, email) as key, gen_random_uuid() as id from known
      where known_id is null and coalesce(staff_number, email) is not null group by 1),
    resolved as (
      select known.*, coalesce(known_id, added.id) as person_id, added.id is not null as is_new
      from known left join added on known_id is null and added.key = coalesce(staff_number, email))
    select row, person_id, is_new, staff_number, email, name, institution_id, region, post, gender, languages, role_profile_id, supervisor, levels, submitted,
      count(*) over (partition by person_id) = 1 as alone
    from resolved`);
  await sql('drop table incoming_row');
  await sql('analyze incoming_person');
};

/**
 * Of a person who submitted several times the newest row counts, by its time; where one of hers has none that can be read, the last in the file. The others go,
 * and their mistakes with them. @returns how many.
 */
const keepNewest = async (): Promise<number> => {
  const [older] = await sql<{ count: number }>(
    `with timed as (select row, person_id, submitted, bool_and(submitted is not null) over (partition by person_id) as all_timed from incoming_person where person_id is not null and not alone),
     placed as (select row, row_number() over (partition by person_id order by case when all_timed then submitted end desc, row desc) as nth from timed),
     gone as (delete from incoming_person where row in (select row from placed where nth > 1) returning row),
     mended as (delete from incoming_issue where row in (select row from gone))
     select count(*)::int as count from gone`,
  );
  await sql('update incoming_person set alone = true where not alone');
  return older?.count ?? 0;
};
