import type { AttendanceRow } from '@baobab/domain/cohort';
import { attendanceColumns, mostAttendanceRows, readAttendanceRow } from '@baobab/domain/cohort';
import { openTable } from '../../table/table-file';
import type { TextFile } from '../../table/text-file';
import { UploadUnreadable } from '../../table/text-file';

const nobodyNamed = () =>
  new UploadUnreadable(
    'attendance-columns-missing',
    'The file has no column of staff numbers or e-mail addresses. Give one the title "Staff number" or "E-mail".',
  );
const nothingSaid = () =>
  new UploadUnreadable(
    'attendance-state-missing',
    'The file does not say who was there. Add a column with the title "Attendance" (present, absent, excused), or "Minutes".',
  );
const noSessionNamed = () =>
  new UploadUnreadable(
    'attendance-session-missing',
    'The file does not say of which session it is. Add a column with the title "Session" (a title or a day), or choose a session for all rows.',
  );
const tooMany = () =>
  new UploadUnreadable(
    'too-much-attendance',
    `The file has more than ${mostAttendanceRows} rows. Split it, and import the parts one after the other.`,
  );

/** @param sessionNeeded whether the file has to name the session of each row. @throws UploadUnreadable */
export const readAttendanceFile = async (file: TextFile, sessionNeeded: boolean): Promise<AttendanceRow[]> => {
  const table = await openTable(file);
  const columns = attendanceColumns(table.header);
  if (columns.staffNumber === null && columns.email === null) throw nobodyNamed();
  if (columns.state === null && columns.minutes === null) throw nothingSaid();
  if (sessionNeeded && columns.session === null) throw noSessionNamed();
  const rows: AttendanceRow[] = [];
  for await (const { row, cells } of table.rows()) {
    if (rows.length === mostAttendanceRows) throw tooMany();
    rows.push(readAttendanceRow(cells, row, columns));
  }
  return rows;
};
