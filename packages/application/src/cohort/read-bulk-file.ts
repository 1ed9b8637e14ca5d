import type { BulkRow } from '@baobab/domain/cohort';
import { bulkColumns, mostBulkRows, readBulkRow } from '@baobab/domain/cohort';
import { openTable } from '../table/table-file';
import type { TextFile } from '../table/text-file';
import { UploadUnreadable } from '../table/text-file';

const nobodyNamed = () =>
  new UploadUnreadable(
    'enrolment-columns-missing',
    'The file has no column of staff numbers or e-mail addresses. Give one the title "Staff number" or "E-mail".',
  );
const noCohortNamed = () =>
  new UploadUnreadable(
    'enrolment-cohort-missing',
    'The file does not say into which cohort people go. Add a column with the title "Cohort", or choose a cohort for all of them.',
  );
const tooMany = () =>
  new UploadUnreadable(
    'too-many-to-enrol',
    `The file has more than ${mostBulkRows} rows. Split it, and enrol the parts one after the other.`,
  );

/** @param cohortNeeded whether the file has to name the cohort of each row. @throws UploadUnreadable */
export const readBulkFile = async (file: TextFile, cohortNeeded: boolean): Promise<BulkRow[]> => {
  const table = await openTable(file);
  const columns = bulkColumns(table.header);
  if (columns.staffNumber === null && columns.email === null) throw nobodyNamed();
  if (cohortNeeded && columns.cohort === null) throw noCohortNamed();
  const rows: BulkRow[] = [];
  for await (const { row, cells } of table.rows()) {
    if (rows.length === mostBulkRows) throw tooMany();
    rows.push(readBulkRow(cells, row, columns));
  }
  return rows;
};
