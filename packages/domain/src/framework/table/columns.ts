import { fold, westernDigits } from '../../assessment/fold';
import type { TableReport } from './findings';

/** What a column says; `name` is that of whatever the row is of. */
export type TableField =
  | 'domain-code'
  | 'domain-name'
  | 'competency-code'
  | 'competency-name'
  | 'name'
  | 'description'
  | 'note'
  | 'strand'
  | 'attitude'
  | 'level';

export interface TableColumn {
  index: number;
  field: TableField;
  header: string;
  /** Of what people read; of codes and strands none. */
  language: string;
  /** Of a level. */
  ordinal: number;
  /** Of a level: its name in this language; empty where the header says none. */
  label: string;
}

/** As they are written out; the first word of each below. */
export const fieldWords = {
  'domain-code': ['domain code', 'domain', 'code du domaine', 'code domaine', 'codigo del dominio', 'رمز المجال'],
  'domain-name': ['domain name', 'nom du domaine', 'nombre del dominio', 'اسم المجال'],
  'competency-code': [
    'competency code',
    'code',
    'competence code',
    'code de la competence',
    'codigo de la competencia',
    'رمز الكفاءه',
  ],
  'competency-name': [
    'competency name',
    'competency',
    'competence name',
    'nom de la competence',
    'nombre de la competencia',
    'اسم الكفاءه',
  ],
  name: ['name', 'nom', 'nombre', 'الاسم'],
  description: ['description', 'definition', 'descripcion', 'الوصف', 'التعريف'],
  note: ['note', 'notes', 'nota', 'ملاحظه'],
  strand: ['strand', 'tag', 'strand tag', 'parcours', 'itinerario', 'المسار'],
  attitude: ['attitude', 'attitudes', 'actitud', 'الموقف'],
} as const satisfies Record<Exclude<TableField, 'level'>, readonly string[]>;

const fieldOf = new Map(
  Object.entries(fieldWords).flatMap(([field, words]) =>
    words.map((word) => [fold(word), field as Exclude<TableField, 'level'>] as const),
  ),
);
const withoutLanguage: readonly TableField[] = ['domain-code', 'competency-code', 'strand'];

const levelWords: readonly string[] = ['level', 'niveau', 'nivel', 'المستوى', 'مستوى'].map(fold);
const level =
  /^([\p{L}\p{M}]+)\s*(\p{Nd}{1,3})(?::([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?(?:\s+(.*)|\s*[:.–—-]\s+(.*))?$/su;
const marked = /^(.*?)\s*:\s*([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/su;

/** The column that a header stands for, if any. @param locale of what says no language. */
const columnOf = (header: string, index: number, locale: string): TableColumn | null => {
  const [, word = '', ordinal = '', language, named = '', after = ''] = level.exec(header) ?? [];
  if (levelWords.includes(fold(word))) {
    const label = (named || after).replace(/\s+/gu, ' ').trim();
    return {
      index,
      header,
      field: 'level',
      language: language ?? locale,
      ordinal: Number(westernDigits(ordinal)),
      // “Level 1 – Basic”: the dash is not part of the name.
      label: language === undefined ? label.replace(/^[:.–—-]\s*/u, '') : label,
    };
  }
  const [, words = header, marking = locale] = marked.exec(header) ?? [];
  const field = fieldOf.get(fold(words));
  if (!field) return null;
  return { index, header, field, language: withoutLanguage.includes(field) ? '' : marking, ordinal: 0, label: '' };
};

const keyOf = ({ field, language, ordinal }: TableColumn): string => `${field} ${language} ${ordinal}`;

/** The columns that are read. What is none of a framework is left out, and said. */
export const columnsOf = (header: readonly string[], locale: string, report: TableReport): TableColumn[] => {
  const columns = new Map<string, TableColumn>();
  header.forEach((words, index) => {
    if (words === '') return;
    const column = columnOf(words, index, locale);
    if (!column) report.mend('column-not-read', 1, words);
    else if (columns.has(keyOf(column))) report.refuse('column-twice', 1, words);
    else columns.set(keyOf(column), column);
  });
  const found = [...columns.values()];
  const has = (...fields: TableField[]) => found.some(({ field }) => fields.includes(field));
  if (!has('domain-code')) report.refuse('column-missing', 1, fieldWords['domain-code'][0]);
  if (!has('domain-name', 'name')) report.refuse('column-missing', 1, fieldWords['domain-name'][0]);
  if (!has('competency-code')) report.refuse('column-missing', 1, fieldWords['competency-code'][0]);
  if (!has('competency-name', 'name')) report.refuse('column-missing', 1, fieldWords['competency-name'][0]);
  return found;
};
