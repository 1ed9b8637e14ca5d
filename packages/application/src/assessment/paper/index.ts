import { KeyForm } from './key-form';
import { PaperFormQueries } from './paper-forms.queries';

export * from './key-form';
export * from './paper-forms.queries';

export const paperProviders = [KeyForm, PaperFormQueries];
