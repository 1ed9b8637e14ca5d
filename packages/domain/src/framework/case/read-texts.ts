import type { Provenance, Text, Texts } from '../texts';
import type { TextFields } from './case-text';
import { canonical, inFields } from './case-text';
import type { CaseReport } from './findings';
import type { Found } from './values';
import { asLocale, extensionOf, isObject, objectAt, oneLine, textAt } from './values';

const provenances: readonly string[] = ['source', 'baobab', 'organisation', 'unreviewed'] satisfies Provenance[];
const longestLabel = 200;
const longestProse = 4_000;
const mostLanguages = 50;

/** The texts of an entry: those of the extensions, and in the document's language what the fields of the standard say. */
export const textsOf = (
  entry: Found,
  fields: TextFields,
  { language, identifier, report }: { language: string; identifier: string | null; report: CaseReport },
): Texts => {
  const kept = keptTexts(entry);
  const own = kept[language];
  const said = saidText(entry, fields, identifier, report);
  if (!said || (own && saysTheSame(own, entry, fields))) return kept;
  const provenance: Provenance = own ? 'organisation' : 'source';
  // A note that the standard has no place for is not gone.
  const note = said.note ?? (fields.note ? undefined : own?.note);
  return canonical({ ...kept, [language]: { ...said, ...(note && { note }), provenance } });
};

const saysTheSame = (own: Text, entry: Found, fields: TextFields): boolean => {
  const written = inFields(own, fields);
  return [fields.label, fields.short, fields.definition, fields.note]
    .filter((field) => field !== undefined)
    .every((field) => (written[field] ?? '') === textAt(entry, field));
};

const cut = (text: string, most: number): string =>
  text.length > most ? `${[...text.slice(0, most - 2)].join('')}…` : text;

const saidText = (
  entry: Found,
  fields: TextFields,
  identifier: string | null,
  report: CaseReport,
): Omit<Text, 'provenance'> | null => {
  const short = fields.short ? textAt(entry, fields.short) : '';
  const whole = textAt(entry, fields.label);
  const described = fields.short ? (short && whole !== short ? whole : '') : textAt(entry, fields.definition);
  const name = oneLine(short || whole);
  if (name === '') return null;
  const long = name.length > longestLabel;
  if (long) report.mend('long-statement', identifier);
  const definition = [long && whole !== described ? short || whole : '', described].filter(Boolean).join('\n\n');
  const note = fields.note ? textAt(entry, fields.note) : '';
  if (definition.length > longestProse || note.length > longestProse) report.mend('long-text', identifier);
  return {
    label: cut(name, longestLabel),
    ...(definition && { definition: cut(definition, longestProse) }),
    ...(note && { note: cut(note, longestProse) }),
  };
};

/** Of the extensions, as far as they are what Baobab writes. */
const keptTexts = (entry: Found): Texts =>
  canonical(
    Object.fromEntries(
      Object.entries(objectAt(extensionOf(entry), 'texts'))
        .slice(0, mostLanguages)
        .flatMap(([locale, found]): [string, Text][] => {
          if (asLocale(locale) === null || !isObject(found)) return [];
          const [label, definition, note] = ['label', 'definition', 'note'].map((key) => textAt(found, key));
          const provenance = textAt(found, 'provenance');
          if (!label || label.length > longestLabel * 5 || !provenances.includes(provenance)) return [];
          const text = {
            label: oneLine(label),
            ...(definition && { definition: cut(definition, longestProse) }),
            ...(note && { note: cut(note, longestProse) }),
          };
          return [[locale, { ...text, provenance: provenance as Provenance }]];
        }),
    ),
  );
