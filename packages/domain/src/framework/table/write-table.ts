import type { FrameworkItem } from '../content';
import { itemsOf } from '../content';
import type { Text } from '../texts';
import { fieldWords } from './columns';
import { cleaned, descriptorCell, languagesIn, nameOf } from './words';

type Cell = (row: TableRow) => string;
interface Column {
  header: string;
  cell: Cell;
}

/** A row says something of one part: what it is, or what its levels look like, or both. */
interface TableRow {
  item: FrameworkItem;
  /** Of a competency. */
  domain: FrameworkItem | null;
  /** Whether it is the one that names the part; others add descriptors. */
  naming: boolean;
  strand: string | null;
  descriptors: readonly FrameworkItem[];
}

/**
 * A framework as a table: a row for each domain, competency and attitude, a column for each level and language. Where a part has
 * descriptors of a strand, or several of one level, rows follow that repeat its code and hold those alone.
 */
export const tableOf = (items: readonly FrameworkItem[]): string[][] => {
  const rows = rowsOf(items);
  const columns = columnsOf(items, rows);
  return [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
};

const rowsOf = (items: readonly FrameworkItem[]): TableRow[] => {
  const described = new Map<string, FrameworkItem[]>();
  for (const each of itemsOf(items, 'descriptor'))
    described.set(each.placeId ?? '', [...(described.get(each.placeId ?? '') ?? []), each]);
  const rows = (item: FrameworkItem, domain: FrameworkItem | null): TableRow[] => {
    const descriptors = described.get(item.id) ?? [];
    const plain = layers(descriptors.filter(({ strand }) => strand === null));
    const strands = [...new Set(descriptors.flatMap(({ strand }) => strand ?? []))];
    const row = (naming: boolean, strand: string | null, layer: readonly FrameworkItem[]) => ({
      ...{ item, domain, naming, strand },
      descriptors: layer,
    });
    return [
      row(true, null, plain[0] ?? []),
      ...plain.slice(1).map((layer) => row(false, null, layer)),
      ...strands.flatMap((strand) =>
        layers(descriptors.filter((each) => each.strand === strand)).map((layer) => row(false, strand, layer)),
      ),
    ];
  };
  const competencies = itemsOf(items, 'competency');
  return [
    ...itemsOf(items, 'domain').flatMap((domain) => [
      ...rows(domain, null),
      ...competencies.filter(({ placeId }) => placeId === domain.id).flatMap((each) => rows(each, domain)),
    ]),
    ...itemsOf(items, 'attitude').flatMap((attitude) => rows(attitude, null)),
  ];
};

/** The first of each level, then the second of each, and so on. */
const layers = (descriptors: readonly FrameworkItem[]): FrameworkItem[][] => {
  const found: FrameworkItem[][] = [];
  const counts = new Map<number | null, number>();
  for (const each of descriptors) {
    const nth = counts.get(each.ordinal) ?? 0;
    counts.set(each.ordinal, nth + 1);
    (found[nth] ??= []).push(each);
  }
  return found;
};

const named = (row: TableRow): FrameworkItem | null => (row.naming ? row.item : null);

const columnsOf = (items: readonly FrameworkItem[], rows: readonly TableRow[]): Column[] => {
  const [domains, competencies, attitudes] = (['domain', 'competency', 'attitude'] as const).map((part) =>
    itemsOf(items, part),
  ) as [FrameworkItem[], FrameworkItem[], FrameworkItem[]];
  const texts = (parts: readonly FrameworkItem[]) => parts.map((part) => part.texts);
  const all = languagesIn(texts([...domains, ...competencies, ...attitudes]));
  const worded = (word: string, languages: readonly string[], cell: (text: Text, row: TableRow) => string): Column[] =>
    languages.map((language) => ({
      header: `${word}:${language}`,
      cell: (row) => {
        const text = named(row)?.texts[language];
        return text ? cell(text, row) : '';
      },
    }));
  const only =
    (part: FrameworkItem['part'], cell: (text: Text) => string) =>
    (text: Text, { item }: TableRow) =>
      item.part === part ? cell(text) : '';
  const label = ({ label }: Text) => nameOf(label);
  const saying = (field: 'definition' | 'note') =>
    all.filter((language) => rows.some((row) => named(row)?.texts[language]?.[field] !== undefined));
  const strands = rows.some(({ strand }) => strand !== null);
  const [domainName, competencyName, attitudeName] = [
    fieldWords['domain-name'][0],
    fieldWords['competency-name'][0],
    fieldWords.attitude[0],
  ];
  return [
    {
      header: fieldWords['domain-code'][0],
      cell: ({ item, domain }) => codeOf(item, 'domain') || codeOf(domain, 'domain'),
    },
    ...worded(domainName, languagesOr(texts(domains)), only('domain', label)),
    { header: fieldWords['competency-code'][0], cell: ({ item }) => codeOf(item, 'competency') },
    ...worded(competencyName, languagesOr(texts(competencies)), only('competency', label)),
    ...worded(fieldWords.description[0], saying('definition'), ({ definition = '' }) => cleaned(definition)),
    ...worded(fieldWords.note[0], saying('note'), ({ note = '' }) => cleaned(note)),
    ...(strands ? [{ header: fieldWords.strand[0], cell: ({ strand }: TableRow) => strand ?? '' }] : []),
    ...itemsOf(items, 'level').flatMap((level) => levelColumns(level, rows)),
    ...worded(attitudeName, languagesIn(texts(attitudes)), only('attitude', label)),
  ];
};

/** There is always a column for names. */
const languagesOr = (texts: readonly FrameworkItem['texts'][]): string[] => {
  const languages = languagesIn(texts);
  return languages.length > 0 ? languages : ['en'];
};

const codeOf = (item: FrameworkItem | null, part: FrameworkItem['part']): string =>
  item?.part === part ? (item.code ?? '') : '';

const levelColumns = (level: FrameworkItem, rows: readonly TableRow[]): Column[] => {
  const at = ({ descriptors }: TableRow) => descriptors.find(({ ordinal }) => ordinal === level.ordinal);
  const languages = languagesIn([level.texts, ...rows.flatMap((row) => [at(row)?.texts ?? {}])]);
  return languages.map((language) => {
    const label = level.texts[language]?.label;
    const text = (row: TableRow) => at(row)?.texts[language];
    return {
      header: `level ${level.ordinal}:${language}${label === undefined ? '' : ` ${nameOf(label)}`}`,
      cell: (row) => {
        const said = text(row);
        return said ? descriptorCell(said) : '';
      },
    };
  });
};
