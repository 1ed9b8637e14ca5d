import type { KeyedIssue, KeyedRow } from '@baobab/domain/assessment';
import { keyedColumns, readKeyedRow } from '@baobab/domain/assessment';
import type { Actor } from '../../access';
import { sql } from '../../database';
import { openTable } from '../../table/table-file';
import { UploadUnreadable } from '../../table/text-file';
import { readVocabulary } from '../reading-context';
import type { Upload } from '../upload.queries';
import type { FoundForm } from './find-form';
import { findForms } from './find-form';
import type { KeyedForm } from './write-forms';

/** More would not be looked through by a person before they count; the round takes any number of files. */
const mostForms = 2_000;

export interface KeyedFile {
  header: string[];
  forms: KeyedForm[];
  /** Rows of forms that have not come back. */
  empty: number;
  /** Forms that the actor keyed before, with the same answers. */
  unchanged: number;
  issues: KeyedIssue[];
}

/** Of a form as a whole: it stands with the form's code. */
const issueOf = ({ row, codeColumn, code: value }: KeyedRow, code: string, message: string): KeyedIssue => ({
  row,
  column: codeColumn,
  value,
  code,
  message,
});

/** Inside a unit of work: all that a file of keyed forms says, and all that is wrong with it. @throws UploadUnreadable, RoundClosed */
export const readKeyedFile = async (actor: Actor, roundId: string, upload: Upload): Promise<KeyedFile> => {
  const table = await openTable(upload);
  const { competencies, scale } = await readVocabulary(actor);
  const columns = keyedColumns(table.header, competencies);
  if ('missing' in columns) throw columnsMissing(columns.missing);
  const rows: KeyedRow[] = [];
  const issues: KeyedIssue[] = [];
  let empty = 0;
  for await (const { row, cells } of table.rows()) {
    const read = readKeyedRow(cells, row, columns, scale);
    if (read) {
      rows.push(read.form);
      issues.push(...read.issues);
    } else empty += 1;
    if (rows.length + empty > mostForms) throw tooManyForms();
  }
  const { forms, unchanged, issues: clashes } = await compare(actor, roundId, rows);
  issues.push(...clashes);
  issues.sort((one, other) => one.row - other.row || (one.column ?? -1) - (other.column ?? -1));
  return { header: table.header, forms, empty, unchanged, issues };
};

const columnsMissing = (missing: readonly string[]) =>
  new UploadUnreadable(
    'keyed-columns-missing',
    `The file has no column ${missing.slice(0, 5).join(', ')}. Download the table of this round again, and fill that one in: each competency needs its column, and the form's code.`,
  );
const tooManyForms = () =>
  new UploadUnreadable(
    'too-many-forms',
    `The file has more than ${mostForms} forms. Split it, and key the parts in one after the other.`,
  );

/** With each other, and with what is in the round. */
const compare = async (actor: Actor, roundId: string, rows: readonly KeyedRow[]) => {
  const numbered = rows.filter((row): row is KeyedRow & { number: number } => row.number !== null);
  const found = await findForms(
    actor,
    roundId,
    numbered.map(({ number }) => number),
  );
  const before = await keyedBefore(actor, roundId, [...found.values()]);
  const seen = new Map<number, number>();
  const [forms, issues]: [KeyedForm[], KeyedIssue[]] = [[], []];
  let unchanged = 0;
  for (const row of numbered) {
    const form = found.get(row.number);
    const first = seen.get(row.number);
    seen.set(row.number, first ?? row.row);
    const clash = clashOf(actor, form, row, first, before);
    if (clash === 'unchanged') unchanged += 1;
    else if (clash) issues.push(clash);
    else if (form) forms.push({ ...form, levels: row.levels });
  }
  return { forms, unchanged, issues };
};

const clashOf = (
  actor: Actor,
  form: FoundForm | undefined,
  row: KeyedRow,
  first: number | undefined,
  before: ReadonlyMap<string, string>,
): KeyedIssue | 'unchanged' | null => {
  if (!form)
    return issueOf(
      row,
      'unknown-form',
      'You can key in no form of this code here: it is of another round, or of an institution that you do not coordinate.',
    );
  if (first !== undefined)
    return issueOf(row, 'form-twice', `This form is in row ${first} already. Keep the one that is as on paper.`);
  if (form.submittedAt === null) return null;
  const day = form.submittedAt.toISOString().slice(0, 10);
  if (form.keyedBy === null)
    return issueOf(
      row,
      'form-submitted-online',
      `This person submitted on a screen on ${day}. That counts: take the row out.`,
    );
  if (form.keyedBy === actor.personId && before.get(form.personId) === asText(row.levels)) return 'unchanged';
  return issueOf(
    row,
    'form-keyed-before',
    `This form was keyed in on ${day}. Take the row out; where that is wrong, correct it on the page for single forms.`,
  );
};

const asText = (levels: KeyedRow['levels']): string =>
  levels
    .map(({ competencyId, ordinal }) => `${competencyId} ${ordinal}`)
    .sort()
    .join();

/** What the actor herself keyed, by person. */
const keyedBefore = async (
  { organisationId, personId: actorId }: Actor,
  roundId: string,
  forms: readonly FoundForm[],
): Promise<Map<string, string>> => {
  const own = forms.filter(({ keyedBy }) => keyedBy === actorId).map(({ personId }) => personId);
  const kept = await sql<{ personId: string; levels: KeyedRow['levels'] }>(
    `select person_id as "personId", jsonb_agg(jsonb_build_object('competencyId', competency_id, 'ordinal', level)) as levels from assessed_level
     where organisation_id = $1 and round_id = $2 and person_id = any($3::uuid[]) group by person_id`,
    [organisationId, roundId, own],
  );
  return new Map(kept.map(({ personId, levels }) => [personId, asText(levels)]));
};
