/**
 * Where a wording comes from: the framework's own source, Baobab (or the organisation that wrote it), or a translation that
 * nobody who answers for it has read yet.
 */
export type Provenance = 'source' | 'baobab' | 'organisation' | 'unreviewed';

/** What people read of an item of a framework, in one language. */
export interface Text {
  label: string;
  definition?: string;
  note?: string;
  provenance: Provenance;
}

/** The text of an item by locale (`en`, `ar`); at least one. */
export type Texts = Readonly<Record<string, Text>>;

/** A text and the language that it really is in, which may not be the one that was asked for. */
export interface TextInLanguage extends Text {
  language: string;
}

/**
 * The text in the language asked for, else in English, else in the first language there is; it says which, so that a reader is
 * never shown another language as hers.
 * @throws RangeError when there is no text at all.
 * @example textIn({ en: { label: 'Basic', provenance: 'source' } }, 'ar').language // 'en'
 */
export const textIn = (texts: Texts, locale: string): TextInLanguage => {
  const language = [locale, 'en', ...Object.keys(texts)].find((candidate) => Object.hasOwn(texts, candidate));
  const text = language === undefined ? undefined : texts[language];
  if (language === undefined || text === undefined)
    throw new RangeError('An item has a text in at least one language.');
  return { ...text, language };
};
