import { randomUUID } from 'node:crypto';
import type { FrameworkContent, FrameworkItem } from '@baobab/domain/framework';
import { rescaled, sameScale } from '@baobab/domain/framework';
import type { TableReading } from '@baobab/domain/framework/table';
import { readTable } from '@baobab/domain/framework/table';
import type { Actor } from '../access';
import { findUpload } from '../assessment/upload.queries';
import type { UnitOfWork } from '../database';
import { openTable } from '../table/table-file';
import { UploadUnreadable } from '../table/text-file';
import { identities } from './add-framework-part';

/** Of a framework in fifty languages. */
const mostColumns = 1_500;
/** More than every part of the largest framework in a row of its own; reading it holds up everybody else for a moment. */
const mostRows = 6_000;
const mostCharacters = 20_000_000;
/** Empty ones too: each is read. Six thousand rows of a hundred columns. */
const mostCells = 600_000;

export interface TableAsked {
  uploadId: string;
  /** Of columns that say no language. */
  locale: string;
}

/**
 * An uploaded table as it changes what is there; inside a unit of work.
 * @throws UploadGone, UploadUnreadable
 */
export const readTableUpload = async (
  work: UnitOfWork,
  actor: Actor,
  { uploadId, locale }: TableAsked,
  base: FrameworkContent,
): Promise<TableReading & { fileName: string }> => {
  const upload = await findUpload(work, actor, uploadId);
  const table = await openTable(upload, mostColumns);
  const rows: { row: number; cells: string[] }[] = [];
  let [cells, characters] = [0, 0];
  for await (const each of table.rows()) {
    rows.push(each);
    cells += each.cells.length;
    characters += each.cells.reduce((sum, { length }) => sum + length, 0);
    if (rows.length > mostRows || cells > mostCells || characters > mostCharacters)
      throw new UploadUnreadable(
        'framework-table-too-long',
        'The table has more than 6,000 rows, 600,000 cells or 20 million characters, far more than a framework of 500 competencies takes. Leave the rows of one framework only.',
      );
  }
  const reading = readTable(table.header, rows, { locale, base, newId: randomUUID });
  return { ...reading, fileName: upload.fileName };
};

/** Nothing is there yet but the framework itself. */
export const emptyContent = (id: string): FrameworkContent => ({
  items: [
    {
      ...{ part: 'framework', id, code: null, placeId: null, ordinal: null, strand: null, sourceLabel: null },
      texts: {},
    },
  ],
  lineage: [],
});

/** As a draft of that source holds it: with other rungs than the source has, a competency is another one. */
export const besideSource = (content: FrameworkContent, source: readonly FrameworkItem[]): FrameworkContent =>
  source.length === 0 || (sameScale(content.items, source) && content.lineage.length === 0)
    ? content
    : rescaled(content, source, identities);
