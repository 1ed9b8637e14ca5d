import { CsvError, parse as csv } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import type { TextFile } from './text-file';
import { UploadUnreadable } from './text-file';

export interface TableFile {
  delimiter: string;
  header: string[];
  /** The rows below the header, read as they are asked for; empty ones are left out. */
  rows(): AsyncIterable<{ row: number; cells: string[] }>;
}

/** No cell that a person wrote is longer; a lost quotation mark would otherwise swallow the rest of the file. */
const longestCell = 10_000;

const notText = 'This is not a text file. Save the table as CSV, and upload that file.';

/** What a file that is no text at all begins with, and what to do instead. */
const signatures: [Buffer, string][] = [
  [
    Buffer.from('PK\x03\x04', 'latin1'),
    'This is a workbook, not a text file. In the spreadsheet choose "Save as", then "CSV UTF-8", and upload that file.',
  ],
  [
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    'This is an old workbook, not a text file. In the spreadsheet choose "Save as", then "CSV UTF-8", and upload that file.',
  ],
  [Buffer.from('%PDF', 'latin1'), 'This is a PDF. Upload the table that it was made from, saved as CSV.'],
];

/**
 * Opens a table as spreadsheets save it: comma, semicolon, tab or bar between cells; UTF-8 with or without its mark, UTF-16,
 * or Windows-1252.
 * @throws UploadUnreadable when it is no table of text, or has no row below its header.
 */
export const openTable = async (file: TextFile, mostColumns = 200): Promise<TableFile> => {
  const begin = await beginningOf(file);
  const delimiter = delimiterOf(begin);
  const read = () => records(textOf(file), delimiter, mostColumns);
  const [header] = await firstRows(read(), 1);
  if (!header)
    throw new UploadUnreadable('empty', 'The file is empty. Upload one with a header row and rows below it.');
  if (header.cells.length > mostColumns)
    throw new UploadUnreadable(
      'too-many-columns',
      `The file has ${header.cells.length} columns; at most ${mostColumns} are read. Take out those that are not needed.`,
    );
  const [first] = await firstRows(below(read()), 1);
  if (!first) throw new UploadUnreadable('no-rows', 'The file has a header row and nothing below it. Add the rows.');
  return { delimiter, header: header.cells, rows: () => below(read()) };
};

/** @throws UploadUnreadable when it is not the beginning of a text. */
const beginningOf = async (file: TextFile): Promise<string> => {
  for await (const piece of file.read()) {
    for (const [signature, remedy] of signatures) {
      if (piece.subarray(0, signature.length).equals(signature)) throw new UploadUnreadable('not-text', remedy);
    }
    const text = new TextDecoder(file.encoding).decode(piece, { stream: true });
    if (text.includes('\u0000')) throw new UploadUnreadable('not-text', notText);
    return text;
  }
  return '';
};

async function* textOf({ encoding, read }: TextFile): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of read()) yield Buffer.from(decoder.decode(piece, { stream: true }));
  yield Buffer.from(decoder.decode());
}

type Row = { row: number; cells: string[] };

/** The separator that most lines agree on: of the first lines, the one found equally often in each, and most often. */
const delimiterOf = (text: string): string => {
  const lines = text
    .slice(0, 64_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const score = (delimiter: string): number => {
    const counts = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(delimiter).length - 1);
    const first = counts[0] ?? 0;
    return first === 0 ? 0 : (counts.filter((count) => count === first).length / counts.length) * 1_000 + first;
  };
  return [',', ';', '\t', '|'].reduce((best, each) => (score(each) > score(best) ? each : best));
};

async function* records(text: AsyncIterable<Buffer>, delimiter: string, mostColumns: number): AsyncGenerator<Row> {
  const parser = csv({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    info: true,
    max_record_size: longestCell * mostColumns,
  });
  // An error of the file or of reading it comes to the loop below.
  pipeline(Readable.from(text, { objectMode: false }), parser, () => undefined);
  let row = 0;
  try {
    for await (const { record } of parser as AsyncIterable<{ record: string[] }>) {
      row += 1;
      if (record.some((cell) => cell.length > longestCell))
        throw new UploadUnreadable(
          'cell-too-long',
          `A cell of row ${row} has more than ${longestCell} characters. A quotation mark is probably not closed there: mend that row.`,
          { row },
        );
      if (record.some((cell) => cell.includes('\u0000'))) throw new UploadUnreadable('not-text', notText);
      if (record.some((cell) => cell.trim() !== '')) yield { row, cells: record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UploadUnreadable(
      'not-a-table',
      `The file can't be read after row ${row}: a quotation mark is probably not closed there. Mend that row, or save the table as CSV again.`,
      { row },
    );
  }
}

async function* below(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  let header = true;
  for await (const each of rows) {
    if (!header) yield each;
    header = false;
  }
}

/** Reads no further than it must. */
export const firstRows = async (rows: AsyncIterable<Row>, count: number): Promise<Row[]> => {
  const first: Row[] = [];
  for await (const each of rows) {
    first.push(each);
    if (first.length === count) break;
  }
  return first;
};
