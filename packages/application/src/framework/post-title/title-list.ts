import { fold } from '@baobab/domain/assessment';
import type { TitleFindings, TitleLine } from '@baobab/domain/framework/post-title';
import { readTitleLine, titleColumns } from '@baobab/domain/framework/post-title';
import type { Actor } from '../../access';
import { findUpload } from '../../assessment/upload.queries';
import type { UnitOfWork } from '../../database';
import { openTable } from '../../table/table-file';
import { UploadUnreadable } from '../../table/text-file';

/** Of a list that is read while somebody waits. */
const mostRows = 100_000;

/** The titles of an uploaded list, row by row; inside a unit of work. @throws UploadGone, UploadUnreadable */
export const readTitleList = async (
  work: UnitOfWork,
  actor: Actor,
  uploadId: string,
  findings: TitleFindings,
): Promise<TitleLine[]> => {
  const table = await openTable(await findUpload(work, actor, uploadId));
  const columns = titleColumns(table.header);
  if (!columns)
    throw new UploadUnreadable(
      'no-title-column',
      'No column is called “post title”. Name the columns in the first row: post title and, if you have them, staff number and institution.',
    );
  const alone = table.header.length === 1;
  const lines: TitleLine[] = [];
  for await (const { row, cells } of table.rows()) {
    if (row > mostRows)
      throw new UploadUnreadable(
        'list-too-long',
        'The list has more than 100,000 rows. Split it, and take one part after the other.',
      );
    // A list of nothing but titles: what separates cells elsewhere is part of a title here.
    const line = readTitleLine({ row, cells: alone ? [cells.join(`${table.delimiter} `)] : cells }, columns, findings);
    if (line) lines.push(line);
  }
  return lines;
};

/** Under which titles are the same, however they are written. */
export const titleKey = fold;
