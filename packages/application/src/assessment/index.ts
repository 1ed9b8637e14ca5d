import { PreviewImport } from './preview-import';
import { StartImport } from './start-import';
import { KeepUpload } from './upload';

export * from './preview-import';
export * from './run-import';
export * from './start-import';
export { KeepUpload, largestUpload } from './upload';

export const assessmentProviders = [KeepUpload, PreviewImport, StartImport];
