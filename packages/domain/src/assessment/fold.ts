/** The decimal digits of any script as 0 to 9: ٣ and ۳ become 3. */
export const westernDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // Unicode keeps the ten digits of a script in a row: the digit's value is its distance from the row's beginning.
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });

/** Letters of Arabic that people write for one another, after decomposition took hamza and tashkeel away. */
const arabicVariants: readonly [RegExp, string][] = [
  [/ٱ/g, 'ا'],
  [/ى/g, 'ي'],
  [/ة/g, 'ه'],
  [/ـ/g, ''],
];

/**
 * The form in which words are compared: no case, accents, tashkeel or punctuation, one space between words.
 * @example fold('Prénom  (usuel)') // 'prenom usuel'
 * @example fold('الإدارة') // 'الاداره'
 */
export const fold = (text: string): string => {
  const plain = westernDigits(text.normalize('NFKD')).replace(/\p{M}/gu, '').toLowerCase();
  return arabicVariants
    .reduce((folded, [variant, letter]) => folded.replace(variant, letter), plain)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
};
