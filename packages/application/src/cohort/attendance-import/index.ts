import { AttendanceImportQueries } from './attendance-import.queries';
import { StartAttendanceImport } from './start-attendance-import';

export * from './attendance-import.queries';
export * from './run-attendance-import';
export * from './start-attendance-import';

export const attendanceImportProviders = [AttendanceImportQueries, StartAttendanceImport];
