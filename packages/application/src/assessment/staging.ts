import type { Column, ReadRow, RowIssue } from '@baobab/domain/assessment';
import { fold, readRow } from '@baobab/domain/assessment';
import { randomUUID } from 'node:crypto';
import { sql } from '../database';
import type { Vocabulary } from './reading-context';
import type { TableFile } from './table-file';

/** Rows written to the staging tables in one statement: large enough to be fast, small enough to keep memory flat. */
const batchSize = 2_000;

/** Institutions that the file names and the organisation does not have. */
export type NewInstitutions = ReadonlyMap<string, { id: string; name: string }>;

export interface StagingOptions {
  table: TableFile;
  columns: readonly Column[];
  vocabulary: Vocabulary;
  /** Called after each batch with the rows read so far; it may throw to stop. */
  progress?: (rows: number) => Promise<void>;
}

/**
 * Reads the whole table into staging tables of the running transaction, and resolves there who is who. Nothing outside of
 * them is written, so a dry run ends here.
 * @returns the institutions that would be added.
 */
export const stage = async ({ table, columns, vocabulary, progress }: StagingOptions): Promise<NewInstitutions> => {
  await sql(`create temporary table incoming_person (row int, staff_number text, email text, name text, institution_id uuid, region text,
      post text, gender text, languages text[], role_profile_id uuid, person_id uuid, is_new boolean not null default false) on commit drop`);
  await sql('create temporary table incoming_level (row int, competency_id uuid, level smallint) on commit drop');
  await sql(
    'create temporary table incoming_issue (row int, col int, value text, code text, message text) on commit drop',
  );
  const added = new Map<string, { id: string; name: string }>();
  let batch: ReadRow[] = [];
  let issues: RowIssue[] = [];
  let rows = 0;
  const write = async () => {
    await writePeople(batch, vocabulary, added, issues);
    await writeLevels(batch);
    await writeIssues(issues);
    rows += batch.length;
    [batch, issues] = [[], []];
    await progress?.(rows);
  };
  const context = { columns, ...vocabulary };
  for await (const { row, cells } of table.rows()) {
    const { read, issues: found } = readRow(cells, row, context);
    batch.push(read);
    issues.push(...found);
    if (batch.length === batchSize) await write();
  }
  await write();
  await resolve();
  return added;
};

const writePeople = async (
  batch: readonly ReadRow[],
  { institutions, roleProfiles }: Vocabulary,
  added: Map<string, { id: string; name: string }>,
  issues: RowIssue[],
): Promise<void> => {
  const institutionOf = (name: string | null): string | null => {
    if (name === null) return null;
    const key = fold(name);
    const known = institutions.get(key) ?? added.get(key)?.id;
    if (known) return known;
    const id = randomUUID();
    added.set(key, { id, name });
    return id;
  };
  const profileOf = (row: number, label: string | null): string | null => {
    if (label === null) return null;
    const known = roleProfiles.get(fold(label));
    if (!known)
      issues.push({
        row,
        column: null,
        value: label,
        code: 'not-a-role-profile',
        message:
          'There is no such role profile. Write the name of one that stands under Role profiles, or leave it empty.',
      });
    return known ?? null;
  };
  const people = batch.map(({ row, person }) => ({
    row,
    staff_number: person.staffNumber,
    email: person.email,
    name: person.name,
    institution_id: institutionOf(person.institution),
    region: person.region,
    post: person.post,
    gender: person.gender,
    languages: person.languages,
    role_profile_id: profileOf(row, person.roleProfile),
  }));
  await sql(
    `insert into incoming_person (row, staff_number, email, name, institution_id, region, post, gender, languages, role_profile_id)
     select row, staff_number, email, name, institution_id, region, post, gender, languages, role_profile_id
     from jsonb_to_recordset($1) as (row int, staff_number text, email text, name text, institution_id uuid, region text, post text,
       gender text, languages text[], role_profile_id uuid)`,
    [JSON.stringify(people)],
  );
};

const writeLevels = async (batch: readonly ReadRow[]): Promise<void> => {
  const flat = batch.flatMap(({ row, levels }) => levels.map((level) => ({ row, ...level })));
  await sql('insert into incoming_level select * from unnest($1::int[], $2::uuid[], $3::smallint[])', [
    flat.map(({ row }) => row),
    flat.map(({ competencyId }) => competencyId),
    flat.map(({ level }) => level),
  ]);
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

/** Finds the people that the organisation has by staff number, else by e-mail; gives the others an id of their own. */
const resolve = async (): Promise<void> => {
  await sql('analyze incoming_person');
  await sql(`update incoming_person i set person_id = p.id from person p
    where p.organisation_id = app_organisation() and p.staff_number = i.staff_number`);
  await sql(`update incoming_person i set person_id = p.id from person p
    where p.organisation_id = app_organisation() and i.person_id is null and p.email = i.email`);
  await sql(`update incoming_person i set person_id = n.id, is_new = true
    from (select coalesce(staff_number, email) as key, gen_random_uuid() as id from incoming_person
          where person_id is null and coalesce(staff_number, email) is not null group by 1) n
    where i.person_id is null and coalesce(i.staff_number, i.email) = n.key`);
  await sql('create index on incoming_person (person_id)');
  await sql('create index on incoming_person (row)');
  // Now with who is who: what follows looks rows up by person.
  await sql('analyze incoming_person, incoming_level');
};
