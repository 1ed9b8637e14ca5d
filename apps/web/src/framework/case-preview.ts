import type { CaseImportPreviewQuery } from '../generated/documents';

export type CasePreview = Extract<CaseImportPreviewQuery['caseImportPreview'], { __typename: 'CasePreview' }>;
