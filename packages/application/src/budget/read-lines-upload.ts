import type { LineColumn, LineMistake, LineRow } from '@baobab/domain/budget';
import { lineColumnsIn, mostLines, readLineRows } from '@baobab/domain/budget';
import type { Actor } from '../access';
import { findUpload } from '../assessment/upload.queries';
import type { UnitOfWork } from '../database';
import { sql } from '../database';
import { deskRoots } from '../organisation';
import { openTable } from '../table/table-file';
import { UploadUnreadable } from '../table/text-file';
import type { BudgetLineRow } from './find-line';
import { lockLine } from './find-line';

/** What becomes of a line of the table. */
interface PlannedLine extends LineRow {
  institutionId: string;
  change: 'added' | 'changed' | 'same';
  /** As it is; null where it is added. */
  before: BudgetLineRow | null;
}

export interface LinesUpload {
  fileName: string;
  lines: PlannedLine[];
  /** None: it can be imported, as a whole. */
  mistakes: LineMistake[];
}

interface Asked {
  uploadId: string;
  fiscalYear: number;
}

/** A table of budget lines beside those that there are, which are locked; inside a unit of work. @throws UploadGone, UploadUnreadable */
export const readLinesUpload = async (
  work: UnitOfWork,
  actor: Actor,
  { uploadId, fiscalYear }: Asked,
): Promise<LinesUpload> => {
  const upload = await findUpload(work, actor, uploadId);
  const table = await openTable(upload);
  const columns = lineColumnsIn(table.header);
  refuseMissing(columns);
  const rows: { row: number; cells: string[] }[] = [];
  for await (const each of table.rows()) {
    if (rows.length === mostLines)
      throw new UploadUnreadable(
        'too-many-lines',
        `The file has more than ${mostLines} lines, as many as a fiscal year has. Join some of them.`,
      );
    rows.push(each);
  }
  const { lines, mistakes } = readLineRows(rows, columns);
  const planned: PlannedLine[] = [];
  for (const line of lines) {
    const found = await besideRecord(actor, line, fiscalYear);
    if ('mistake' in found) mistakes.push(found);
    else planned.push(found);
  }
  mistakes.sort((one, other) => one.row - other.row);
  return { fileName: upload.fileName, lines: planned, mistakes };
};

const refuseMissing = (columns: Record<LineColumn, number | null>): void => {
  const missing = Object.entries(columns).flatMap(([column, at]) => (at === null ? [column] : []));
  if (missing.length > 0)
    throw new UploadUnreadable(
      'line-columns-missing',
      `These columns are missing: ${missing.join(', ')}. Title the columns code, name, institution, currency and planned.`,
    );
};

const besideRecord = async (actor: Actor, line: LineRow, fiscalYear: number): Promise<PlannedLine | LineMistake> => {
  const wrong = (column: LineColumn, value: string, mistake: LineMistake['mistake']) => ({
    row: line.row,
    column,
    value,
    mistake,
  });
  const [found] = await sql<{ institutionId: string; lineId: string | null; name: string | null }>(
    `select i.id as "institutionId", l.id as "lineId", l.name
     from institution i left join budget_line l on l.organisation_id = i.organisation_id and l.fiscal_year = $3 and l.code = $4
     where i.organisation_id = $1 and i.code = $2 and i.id in (select institutions_below(root) from unnest($5::uuid[]) as root)`,
    [actor.organisationId, line.institution, fiscalYear, line.code, deskRoots(actor)],
  );
  if (!found) return wrong('institution', line.institution, 'unknown-institution');
  const { institutionId, lineId, name } = found;
  if (lineId === null) return { ...line, institutionId, change: 'added', before: null };
  const before = await lockLine(actor, lineId);
  if (before.institutionId !== institutionId) return wrong('institution', line.institution, 'other-institution');
  if (before.currency !== line.currency) return wrong('currency', line.currency, 'other-currency');
  if (line.planned < before.committed + before.spent) return wrong('planned', String(line.planned / 100), 'bound');
  const change = before.planned === line.planned && name === line.name ? 'same' : 'changed';
  return { ...line, institutionId, change, before };
};
