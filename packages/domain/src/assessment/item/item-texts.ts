/** What people read of an item, in one language. */
export interface ItemText {
  /** The situation of a case. */
  scenario?: string;
  stem: string;
  /** As the author wrote them: the right ones first. */
  options: readonly string[];
  /** Why the answer is right. */
  rationale: string;
  provenance: string;
}

export type ItemTexts = Readonly<Record<string, ItemText>>;

/**
 * The text in the language asked for, else in English, else in the first language there is; it says which.
 * @throws RangeError when there is no text at all.
 */
export const itemTextIn = (texts: ItemTexts, locale: string): ItemText & { language: string } => {
  const language = [locale, 'en', ...Object.keys(texts)].find((candidate) => Object.hasOwn(texts, candidate));
  const text = language === undefined ? undefined : texts[language];
  if (language === undefined || text === undefined)
    throw new RangeError('An item has a text in at least one language.');
  return { ...text, language };
};
