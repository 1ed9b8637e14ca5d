import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { LOCALES, type Locale } from './locales';

type Compiled = ReturnType<typeof compileMessage>;
type Plural = { value: string; cases: string[] };

const folder = join(__dirname, '..', 'messages');
const locales = Object.keys(LOCALES) as Locale[];

function messagesOf(locale: Locale): Map<string, string> {
  const files = readdirSync(join(folder, locale));
  return new Map(
    files.flatMap((file) =>
      Object.entries(JSON.parse(readFileSync(join(folder, locale, file), 'utf8')) as Record<string, string>),
    ),
  );
}

/** Walks a compiled message into the cases of its plurals and selects. */
function walk(message: Compiled, values: Set<string>, plurals: Plural[]): void {
  for (const token of message) {
    if (typeof token === 'string') continue;
    const [value, format, cases] = token;
    if (value) values.add(value);
    if (typeof cases !== 'object' || cases === null) continue;
    if (format === 'plural') plurals.push({ value: value ?? '', cases: Object.keys(cases) });
    for (const inner of Object.values(cases)) if (Array.isArray(inner)) walk(inner as Compiled, values, plurals);
  }
}

function read(text: string): { values: string[]; plurals: Plural[] } {
  const values = new Set<string>();
  const plurals: Plural[] = [];
  walk(compileMessage(text), values, plurals);
  values.delete('#');
  return { values: [...values].sort(), plurals };
}

const english = messagesOf('en');

describe.each(locales)('the messages in %s', (locale) => {
  const messages = messagesOf(locale);
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;

  it('are there at all', () => {
    expect(messages.size).toBeGreaterThan(0);
  });

  it('have the same ids as in English, in the same files', () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
    expect(readdirSync(join(folder, locale)).sort()).toEqual(readdirSync(join(folder, 'en')).sort());
  });

  it('are never empty', () => {
    expect([...messages].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each([...messages])('%s asks for the same values as in English', (id, text) => {
    expect(read(text).values).toEqual(read(english.get(id) ?? '').values);
  });

  it('give every plural form that the language has', () => {
    const incomplete = [...messages].flatMap(([id, text]) =>
      read(text).plurals.flatMap(({ cases }) => categories.filter((c) => !cases.includes(c)).map((c) => `${id}: ${c}`)),
    );
    expect(incomplete).toEqual([]);
  });
});

it('Arabic has six plural forms', () => {
  expect(new Intl.PluralRules('ar').resolvedOptions().pluralCategories).toHaveLength(6);
});

it('a sentence of one field’s issue names the field by its whole path, as it is looked up, and where it needs to the command before', () => {
  const schema = join(__dirname, '../../contract/schema');
  const contract = readdirSync(schema)
    .map((file) => readFileSync(join(schema, file), 'utf8'))
    .join('\n');
  const inContract = (name: string) => new RegExp(`^  ${name}[(:]`, 'm').test(contract);
  const paths = [...messagesOf('en').keys()].flatMap((id) => /^problem\.issue\.(.+)\.[^.]+$/.exec(id)?.[1] ?? []);
  expect(paths).toContain('formCohorts.most');
  expect(paths.filter((path) => !path.split('.').every(inContract))).toEqual([]);
});
