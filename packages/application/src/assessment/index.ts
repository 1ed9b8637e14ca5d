import { CheckImport } from './check-import';
import { ExportRound } from './export-round';
import { ImportCheckQueries } from './import-check.queries';
import { KeepUpload } from './keep-upload';
import { PreviewImport } from './preview-import';
import { RoundQueries } from './round.queries';
import { StartImport } from './start-import';

export * from './check-import';
export * from './export-round';
export * from './import-check.queries';
export * from './keep-upload';
export * from './preview-import';
export * from './round.queries';
export * from './run-check';
export * from './run-import';
export * from './start-import';

export const assessmentProviders = [
  CheckImport,
  ExportRound,
  ImportCheckQueries,
  KeepUpload,
  PreviewImport,
  RoundQueries,
  StartImport,
];
