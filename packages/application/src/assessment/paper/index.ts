import { KeyFile } from './key-file';
import { KeyForm } from './key-form';
import { PaperFormQueries } from './paper-forms.queries';
import { PreviewKeyedFile } from './preview-keyed-file';

export * from './key-file';
export * from './key-form';
export * from './preview-keyed-file';
export * from './paper-forms.queries';

export const paperProviders = [KeyFile, KeyForm, PaperFormQueries, PreviewKeyedFile];
