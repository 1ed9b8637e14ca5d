import type { ItemKind } from './item';
import type { ItemTexts } from './item-texts';
import { isOnlyLongest } from './length-cue';

/** The six languages of the United Nations, in which items are written. One is enough; where a reader's is missing, English is shown, else the first there is. */
export const itemLanguages = ['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const;
export type ItemLanguage = (typeof itemLanguages)[number];

/** An item in one language, as its author writes it. */
export interface WrittenText {
  language: ItemLanguage;
  /** The situation of a case; null of every other kind. */
  scenario: string | null;
  stem: string;
  /** The right options; of an order all of them, in the right order. */
  right: readonly string[];
  wrong: readonly string[];
  /** Why the answer is right. */
  rationale: string;
}

/** An item as its author writes it. */
export interface WrittenItem {
  kind: ItemKind;
  texts: readonly WrittenText[];
  /** Of a number: what is right, and how far from it still counts. */
  value: number | null;
  tolerance: number | null;
}

/** An item as it is kept: the first so many options are right. */
export interface KeptItem {
  kind: ItemKind;
  texts: ItemTexts;
  right: number | null;
  value: number | null;
  tolerance: number | null;
}

/** As many options as a person can weigh against each other. */
export const mostOptions = 8;

/**
 * How many options are right and how many wrong. An order of two is no question: since nobody sees it solved, the other one is the answer. Of
 * several right ones there are two at least, for one alone is a single choice.
 */
export const optionBounds: Record<
  ItemKind,
  { right: [least: number, most: number]; wrong: [least: number, most: number] }
> = {
  single: { right: [1, 1], wrong: [1, mostOptions - 1] },
  case: { right: [1, 1], wrong: [1, mostOptions - 1] },
  multiple: { right: [2, mostOptions - 1], wrong: [1, mostOptions - 2] },
  order: { right: [3, mostOptions], wrong: [0, 0] },
  numeric: { right: [0, 0], wrong: [0, 0] },
};

export type ItemMistakeCode =
  | 'language-missing'
  | 'language-twice'
  | 'scenario-missing'
  | 'scenario-unasked'
  | 'too-few-options'
  | 'too-many-options'
  | 'option-twice'
  | 'other-number-of-options'
  | 'number-missing'
  | 'number-unasked';

/** What an item can't be asked with, and where it stands: `texts.1.wrong`. */
export interface ItemMistake {
  path: string;
  code: ItemMistakeCode;
}

/** What is wrong with an item, besides empty words: nothing where it can be asked. */
export const itemMistakes = (item: WrittenItem): ItemMistake[] => [
  ...languageMistakes(item.texts),
  ...item.texts.flatMap((text, index) =>
    textMistakes(item.kind, text).map((mistake) => ({ ...mistake, path: `texts.${index}.${mistake.path}` })),
  ),
  ...differingMistakes(item.texts),
  ...numberMistakes(item),
];

const languageMistakes = (texts: readonly WrittenText[]): ItemMistake[] => {
  const languages = texts.map(({ language }) => language);
  const twice = languages.findIndex((language, index) => languages.indexOf(language) < index);
  return [
    ...(languages.length > 0 ? [] : [{ path: 'texts', code: 'language-missing' as const }]),
    ...(twice < 0 ? [] : [{ path: `texts.${twice}.language`, code: 'language-twice' as const }]),
  ];
};

const textMistakes = (kind: ItemKind, { scenario, right, wrong }: WrittenText): ItemMistake[] => {
  const bounds = optionBounds[kind];
  const seen = [...right, ...wrong].map((option) => option.trim().toLocaleLowerCase());
  const twice = seen.findIndex((option, index) => seen.indexOf(option) < index);
  return [
    ...(kind === 'case' && scenario === null ? [{ path: 'scenario', code: 'scenario-missing' as const }] : []),
    ...(kind !== 'case' && scenario !== null ? [{ path: 'scenario', code: 'scenario-unasked' as const }] : []),
    ...countMistakes('right', right.length, bounds.right),
    ...countMistakes('wrong', wrong.length, bounds.wrong),
    ...(right.length + wrong.length > mostOptions && right.length <= bounds.right[1] && wrong.length <= bounds.wrong[1]
      ? [{ path: 'wrong', code: 'too-many-options' as const }]
      : []),
    ...(twice < 0 ? [] : [{ path: twice < right.length ? 'right' : 'wrong', code: 'option-twice' as const }]),
  ];
};

const countMistakes = (path: string, count: number, [least, most]: [number, number]): ItemMistake[] => {
  if (count < least) return [{ path, code: 'too-few-options' }];
  return count > most ? [{ path, code: 'too-many-options' }] : [];
};

/** An answer is kept by its place among the options, so a place has to mean the same in every language. */
const differingMistakes = (texts: readonly WrittenText[]): ItemMistake[] => {
  const [first] = texts;
  if (!first) return [];
  return texts.flatMap((text, index) =>
    (['right', 'wrong'] as const)
      .filter((part) => text[part].length !== first[part].length)
      .map((part) => ({ path: `texts.${index}.${part}`, code: 'other-number-of-options' as const })),
  );
};

const numberMistakes = ({ kind, value, tolerance }: WrittenItem): ItemMistake[] => {
  const said = { value, tolerance };
  return (['value', 'tolerance'] as const)
    .filter((path) => (said[path] === null) === (kind === 'numeric'))
    .map((path) => ({ path, code: kind === 'numeric' ? 'number-missing' : 'number-unasked' }));
};

/** As it is kept. Of an item without mistakes. */
export const keptItem = ({ kind, texts, value, tolerance }: WrittenItem, provenance: string): KeptItem => ({
  kind,
  texts: Object.fromEntries(
    texts.map(({ language, scenario, stem, right, wrong, rationale }) => [
      language,
      { ...(scenario === null ? {} : { scenario }), stem, options: [...right, ...wrong], rationale, provenance },
    ]),
  ),
  right: kind === 'numeric' ? null : (texts[0]?.right.length ?? 0),
  value,
  tolerance,
});

/** In which of its languages the right option is the only longest, so that who does not know it finds it by its length. */
export const onlyLongestIn = ({ texts, right }: Pick<KeptItem, 'texts' | 'right'>): string[] =>
  Object.entries(texts)
    .filter(([, { options }]) => right !== null && isOnlyLongest(options, right))
    .map(([language]) => language);
