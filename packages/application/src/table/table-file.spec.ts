import { Readable } from 'node:stream';
import { openTable } from './table-file';
import type { TextFile } from './text-file';
import { TextProbe } from './text-probe';

/** As it is kept: in pieces, here small enough to end within a character. */
const fileOf = (content: Buffer): TextFile => {
  const pieces = Array.from({ length: Math.ceil(content.length / 4_093) }, (_, index) =>
    content.subarray(index * 4_093, (index + 1) * 4_093),
  );
  const probe = new TextProbe();
  for (const piece of pieces) probe.take(piece);
  return { encoding: probe.end().encoding, read: () => Readable.from(pieces) };
};
const rowsOf = async (content: Buffer | string) => {
  const file = fileOf(Buffer.from(content));
  const table = await openTable(file);
  const rows = [];
  for await (const each of table.rows()) rows.push(each);
  return { ...table, encoding: file.encoding, rows };
};
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

test.each([',', ';', '\t', '|'])('cells with %p between them are told apart', async (delimiter) => {
  const { header, rows } = await rowsOf(['id', 'name', 'D1.1\n1', 'Amina', '2\n'].join(delimiter));
  expect(header).toEqual(['id', 'name', 'D1.1']);
  expect(rows).toEqual([{ row: 2, cells: ['1', 'Amina', '2'] }]);
});

test('a comma inside quotation marks separates nothing', async () => {
  expect((await rowsOf('id,name\n1,"Odhiambo, Amina"\n')).rows).toEqual([{ row: 2, cells: ['1', 'Odhiambo, Amina'] }]);
});

test.each([
  ['UTF-8', Buffer.from('id;nom\n1;Zoé')],
  ['UTF-8', Buffer.from('\ufeffid;nom\n1;Zoé')],
  ['UTF-16LE', utf16('id;nom\n1;Zoé')],
  ['UTF-16BE', utf16('id;nom\n1;Zoé').swap16()],
  ['Windows-1252', Buffer.from('id;nom\n1;Zo\xe9', 'latin1')],
])('accents survive in %s', async (encoding, content) => {
  const table = await rowsOf(content);
  expect(table).toMatchObject({ encoding, header: ['id', 'nom'], rows: [{ row: 2, cells: ['1', 'Zoé'] }] });
});

test('Arabic survives', async () => {
  expect((await rowsOf('الرقم الوظيفي,الاسم\n٤٢,أمينة')).rows).toEqual([{ row: 2, cells: ['٤٢', 'أمينة'] }]);
});

test('an empty row is left out, and the rows after it keep their number', async () => {
  expect((await rowsOf('id,name\n1,A\n,\n2,B')).rows.map(({ row }) => row)).toEqual([2, 4]);
});

test.each(['utf8', 'utf16le'] as const)(
  'a large file is read the same wherever its pieces end (%s)',
  async (encoding) => {
    const name = 'Zoé "𐤀𐤁"\nأمينة';
    const lines = Array.from({ length: 9_000 }, (_, index) => `${index},"${name.replace(/"/g, '""')}"`);
    const content = Buffer.from(`\ufeffid,name\n${lines.join('\n')}`, encoding);
    const { rows } = await rowsOf(content);
    expect(rows).toHaveLength(lines.length);
    expect(new Set(rows.map(({ cells }) => cells[1]))).toEqual(new Set([name]));
    expect(rows.at(-1)?.cells[0]).toBe('8999');
  },
);

test.each([
  ['a workbook', Buffer.from('PK\x03\x04rest', 'latin1'), /Save as/],
  ['a PDF', Buffer.from('%PDF-1.7'), /saved as CSV/],
  ['binary content', Buffer.from([1, 0, 2, 0, 3]), /not a text file/],
  ['a text that turns binary', Buffer.from(`id,name\n${'1,A\n'.repeat(2_000)}2,\0`), /not a text file/],
  ['nothing', Buffer.from('  \n'), /empty/],
  ['a header alone', Buffer.from('id,name\n'), /nothing below it/],
  ['an endless cell', Buffer.from(`id,name\n1,"${'x'.repeat(20_000)}"`), /row 2/],
])('%s is refused with a remedy', async (_, content, remedy) => {
  await expect(rowsOf(content)).rejects.toThrow(remedy);
});
