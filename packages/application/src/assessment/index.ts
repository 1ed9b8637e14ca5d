import { ExportRound } from './export-round';
import { PreviewImport } from './preview-import';
import { RoundQueries } from './round.queries';
import { StartImport } from './start-import';
import { KeepUpload } from './upload';

export * from './export-round';
export * from './preview-import';
export * from './round.queries';
export * from './run-import';
export * from './start-import';
export { KeepUpload, largestUpload } from './upload';

export const assessmentProviders = [ExportRound, KeepUpload, PreviewImport, RoundQueries, StartImport];
