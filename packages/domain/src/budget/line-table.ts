import { fold, stripNeutralisation } from '../assessment';
import type { Amount } from './amount';
import { readAmount } from './amount';

/** As many lines as there may be in a fiscal year. */
export const mostLines = 500;

/** What a table of budget lines says of each, in this order where we write one. */
export const lineColumns = ['code', 'name', 'institution', 'currency', 'planned'] as const;
export type LineColumn = (typeof lineColumns)[number];

/** Titles, folded; English, French, Spanish and Arabic. */
const words: Record<LineColumn, readonly string[]> = {
  code: [
    'code',
    'line',
    'line code',
    'budget line',
    'ligne',
    'code de ligne',
    'codigo',
    'partida',
    'الرمز',
    'رمز البند',
    'البند',
  ],
  name: [
    'name',
    'line name',
    'description',
    'title',
    'nom',
    'libelle',
    'nombre',
    'descripcion',
    'الاسم',
    'اسم البند',
    'الوصف',
  ],
  institution: ['institution', 'institution code', 'entite', 'institucion', 'الموسسه', 'رمز الموسسه', 'الجهه'],
  currency: ['currency', 'devise', 'monnaie', 'moneda', 'العمله'],
  planned: [
    'planned',
    'planned amount',
    'amount',
    'budget',
    'montant',
    'prevu',
    'importe',
    'previsto',
    'المخطط',
    'المبلغ',
    'المبلغ المخطط',
  ],
};

/** Where each column stands, from 0; null where the table has none. */
export const lineColumnsIn = (header: readonly string[]): Record<LineColumn, number | null> => {
  const titles = header.map((title) => fold(stripNeutralisation(title)));
  const place = (column: LineColumn): number | null => {
    const index = titles.findIndex((title) => words[column].includes(title));
    return index < 0 ? null : index;
  };
  return {
    code: place('code'),
    name: place('name'),
    institution: place('institution'),
    currency: place('currency'),
    planned: place('planned'),
  };
};

export interface LineRow {
  row: number;
  code: string;
  name: string;
  /** By its code, as the table has it. */
  institution: string;
  currency: string;
  planned: Amount;
}

export interface LineMistake {
  row: number;
  column: LineColumn;
  /** As the table has it. */
  value: string;
  mistake:
    | 'missing'
    | 'too-long'
    | 'not-amount'
    | 'not-currency'
    | 'twice'
    | 'unknown-institution'
    | 'other-institution'
    | 'other-currency'
    | 'bound';
}

const longest: Partial<Record<LineColumn, number>> = { code: 40, name: 200, institution: 40 };

/** Whether a currency goes by these three letters (ISO 4217). */
export const isCurrency = (code: string): boolean =>
  /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code);

/** Rows as lines, or what is wrong with each cell; what needs the record to be known is not asked here. */
export const readLineRows = (
  rows: readonly { row: number; cells: readonly string[] }[],
  columns: Record<LineColumn, number | null>,
): { lines: LineRow[]; mistakes: LineMistake[] } => {
  const seen = new Set<string>();
  const mistakes: LineMistake[] = [];
  const lines = rows.flatMap(({ row, cells }) => {
    const before = mistakes.length;
    const cell = (column: LineColumn): string =>
      stripNeutralisation((cells[columns[column] ?? -1] ?? '').trim()).trim();
    const tell = (column: LineColumn, mistake: LineMistake['mistake']) =>
      mistakes.push({ row, column, value: cell(column).slice(0, 60), mistake });
    for (const column of lineColumns)
      if (cell(column) === '') tell(column, 'missing');
      else if (cell(column).length > (longest[column] ?? 100)) tell(column, 'too-long');
    const [code, currency, planned] = [cell('code'), cell('currency').toUpperCase(), readAmount(cell('planned'))];
    if (cell('planned') !== '' && planned === null) tell('planned', 'not-amount');
    if (currency !== '' && !isCurrency(currency)) tell('currency', 'not-currency');
    if (code !== '' && seen.has(code)) tell('code', 'twice');
    seen.add(code);
    if (mistakes.length > before || planned === null) return [];
    return [{ row, code, name: cell('name'), institution: cell('institution'), currency, planned }];
  });
  return { lines, mistakes };
};
