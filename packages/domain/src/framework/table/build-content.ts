import type { FrameworkContent, FrameworkItem } from '../content';
import { itemsOf, ordered } from '../content';
import { notYet } from '../not-yet';
import type { Text, Texts } from '../texts';
import type { TableColumn } from './columns';
import type { TableReport } from './findings';
import type { Said, ToldDescriptor, ToldPart } from './read-rows';
import { cleaned, descriptorCell, descriptorText, inOrder, longestName, nameOf } from './words';

export interface ContentBuilder {
  /** What stands where the table says nothing, part by part of the same code; at least the framework itself. */
  base: FrameworkContent;
  locale: string;
  newId(): string;
  report: TableReport;
}

const own = 'organisation' as const;

/** What the rows make of what was there. */
export const contentOf = (
  parts: readonly ToldPart[],
  columns: readonly TableColumn[],
  builder: ContentBuilder,
): FrameworkContent => {
  const { base } = builder;
  const levels = columns.filter(({ field }) => field === 'level');
  const ids = new Map<string, string>();
  const matched = matcher(base.items);
  const items = parts.flatMap((part): FrameworkItem[] => {
    const before = matched(part);
    const item: FrameworkItem = {
      part: part.part,
      id: before?.id ?? builder.newId(),
      code: part.code,
      placeId: part.domainCode === null ? null : (ids.get(part.domainCode.toLowerCase()) ?? null),
      ordinal: null,
      strand: null,
      sourceLabel: before?.sourceLabel ?? null,
      texts: textsOf(part, before?.texts ?? {}, columns, builder.report),
    };
    if (part.part === 'domain') ids.set(part.code?.toLowerCase() ?? '', item.id);
    return [item, ...descriptorsOf(part.descriptors, item.id, before, levels, builder)];
  });
  const attitudes = columns.some(({ field }) => field === 'attitude');
  const kept = base.items.filter(({ part }) => part === 'framework' || (part === 'attitude' && !attitudes));
  const competencies = new Set(itemsOf(items, 'competency').map(({ id }) => id));
  const lineage = base.lineage.filter(({ competencyId }) => competencies.has(competencyId));
  return { items: ordered([...kept, ...levelsOf(levels, builder), ...items]), lineage };
};

/** The part of the same code, or for attitudes of the same name, each once. */
const matcher = (items: readonly FrameworkItem[]) => {
  const left = new Set(items);
  return (told: ToldPart): FrameworkItem | undefined => {
    const found = [...left].find(
      (item) =>
        item.part === told.part &&
        (told.code === null ? sameName(item, told) : item.code?.toLowerCase() === told.code.toLowerCase()),
    );
    if (found) left.delete(found);
    return found;
  };
};

const sameName = ({ texts }: FrameworkItem, { label }: ToldPart): boolean =>
  Object.entries(texts).some(([language, text]) => nameOf(text.label) === label.get(language));

/** The header below which the name of a part stands, in a language or in any. */
const nameHeader = (part: ToldPart['part'], columns: readonly TableColumn[], language?: string): string | undefined => {
  const field = part === 'attitude' ? part : (`${part}-name` as const);
  const names = columns.filter((column) => column.field === field || (column.field === 'name' && part !== 'attitude'));
  return (names.find((column) => column.language === language) ?? names[0])?.header;
};

const textsOf = (told: ToldPart, before: Texts, columns: readonly TableColumn[], report: TableReport): Texts => {
  const { part, row, label, definition, note } = told;
  const languages = new Set([...Object.keys(before), ...label.keys(), ...definition.keys(), ...note.keys()]);
  const texts = [...languages].flatMap((language): [string, Text][] => {
    const was = before[language];
    const [name, described, noted] = [label, definition, note].map((said) => said.get(language));
    const words = name ?? nameOf(was?.label ?? '');
    const said = { definition: described ?? was?.definition, note: noted ?? was?.note };
    if (words === '') {
      if (described || noted) report.refuse('no-name', row, nameHeader(part, columns, language));
      return [];
    }
    const same =
      was !== undefined &&
      nameOf(was.label) === words &&
      cleaned(was.definition ?? '') === cleaned(said.definition ?? '') &&
      cleaned(was.note ?? '') === cleaned(said.note ?? '');
    if (same) return [[language, was]];
    const { definition: defined, note: remarked } = said;
    return [
      [
        language,
        { label: words, ...(defined && { definition: defined }), ...(remarked && { note: remarked }), provenance: own },
      ],
    ];
  });
  if (texts.length === 0) report.refuse('no-name', row, nameHeader(part, columns));
  return inOrder(Object.fromEntries(texts));
};

const levelsOf = (
  columns: readonly TableColumn[],
  { base, locale, newId, report }: ContentBuilder,
): FrameworkItem[] => {
  const before = itemsOf(base.items, 'level');
  const named = columns.some(({ ordinal, label }) => ordinal === 0 && label !== '');
  const lowest =
    before.find(({ ordinal }) => ordinal === 0) ?? blank('level', newId(), { ordinal: 0, texts: named ? {} : notYet });
  if (columns.length === 0) {
    report.mend('no-levels', 1);
    return before.length > 0 ? before : [lowest];
  }
  const ordinals = [...new Set([0, ...columns.map(({ ordinal }) => ordinal)])].sort((one, other) => one - other);
  if (ordinals.some((ordinal, at) => ordinal !== at)) {
    report.refuse('levels-not-numbered', 1, columns.find(({ ordinal }) => ordinals[ordinal] !== ordinal)?.header);
    return [];
  }
  return ordinals.map((ordinal) => {
    const was = ordinal === 0 ? lowest : before.find((level) => level.ordinal === ordinal);
    const texts: Record<string, Text> = { ...was?.texts };
    for (const { language, label, header } of columns.filter((column) => column.ordinal === ordinal)) {
      if (label.length > longestName) report.refuse('name-too-long', 1, header);
      const text = texts[language];
      if (label !== '' && (!text || nameOf(text.label) !== label))
        texts[language] = { ...text, label, provenance: own };
    }
    if (Object.keys(texts).length === 0) texts[locale] = { label: String(ordinal), provenance: own };
    return blank('level', was?.id ?? newId(), {
      ordinal,
      sourceLabel: was?.sourceLabel ?? null,
      texts: inOrder(texts),
    });
  });
};

const blank = (part: FrameworkItem['part'], id: string, more: Partial<FrameworkItem>): FrameworkItem => ({
  ...{ part, id, code: null, placeId: null, ordinal: null, strand: null, sourceLabel: null, texts: {} },
  ...more,
});

/** What the table has no column for stays; the rest is the nth of its level and strand, as it was. */
const descriptorsOf = (
  told: readonly ToldDescriptor[],
  placeId: string,
  place: FrameworkItem | undefined,
  columns: readonly TableColumn[],
  { base, newId, report }: ContentBuilder,
): FrameworkItem[] => {
  const before = place ? base.items.filter((item) => item.part === 'descriptor' && item.placeId === place.id) : [];
  const highest = Math.max(...columns.map(({ ordinal }) => ordinal), 0);
  const spoken = (item: FrameworkItem) =>
    columns.some(({ ordinal, language }) => ordinal === item.ordinal && item.texts[language] !== undefined);
  const unspoken = before.filter((item) => !spoken(item) && (columns.length === 0 || (item.ordinal ?? 0) <= highest));
  const left = before.filter(spoken);
  return [
    ...unspoken,
    ...told.map(({ row, ordinal, strand, said }) => {
      const at = left.findIndex((item) => item.ordinal === ordinal && item.strand === strand);
      const [was] = at < 0 ? [] : left.splice(at, 1);
      const texts = descriptorTexts(said, was?.texts ?? {}, (language) =>
        report.mend(
          'long-descriptor',
          row,
          columns.find((each) => each.ordinal === ordinal && each.language === language)?.header,
        ),
      );
      return blank('descriptor', was?.id ?? newId(), { ...was, placeId, ordinal, strand, texts });
    }),
  ];
};

const descriptorTexts = (said: Said, before: Texts, long: (language: string) => void): Texts => {
  const texts: Record<string, Text> = { ...before };
  for (const [language, cell] of said) {
    const was = before[language];
    if (cell === '') delete texts[language];
    else if (!was || descriptorCell(was) !== cell) {
      const text = descriptorText(cell);
      if (text.definition !== undefined) long(language);
      texts[language] = { ...text, ...(was?.note && { note: was.note }), provenance: own };
    }
  }
  return inOrder(texts);
};
