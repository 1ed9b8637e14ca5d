import type { EditionPartsFragment, FrameworkTablePreviewQuery } from '../generated/documents';

export type TablePreview = Extract<
  FrameworkTablePreviewQuery['frameworkTablePreview'],
  { __typename: 'FrameworkTablePreview' }
>;
export type TablePart = TablePreview['levels'][number];

/** What a table is taken for: null, a framework of its own; an edition that it words anew; a draft that it changes. */
export type TableBase = EditionPartsFragment | null;
