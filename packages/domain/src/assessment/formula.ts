/** What a spreadsheet takes for a formula: how it begins, apostrophes before it left aside. */
const formula = /^'*[=+\-@\t\r]/;

/**
 * A cell as it is written for spreadsheets, which run what begins like a formula: an apostrophe before it makes it text. One more
 * goes before those that are there already, so that `stripNeutralisation` gives every text back.
 * @example neutraliseFormula('=1+1') // "'=1+1"
 */
export const neutraliseFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** A cell as it was before `neutraliseFormula`. */
export const stripNeutralisation = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
