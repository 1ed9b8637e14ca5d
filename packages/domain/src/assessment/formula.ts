/**
 * Where a spreadsheet would begin a cell that it runs: at the beginning, and after whatever separates cells or lines in some country's settings,
 * quotation marks or not (a cell in the middle of a line is torn at a semicolon even where it is quoted). A comma is left aside, since it is what
 * separates cells in the files that are written here.
 */
const beginning = '(?<=^|[;\\t\\r\\n])';
/** Apostrophes and quotation marks, and what makes a formula of what follows. */
const formula = '(?=["\']*[=+\\-@\\t\\r])';
const unguarded = new RegExp(`${beginning}${formula}`, 'g');
const guarded = new RegExp(`${beginning}'${formula}`, 'g');

/**
 * A cell as it is written for spreadsheets, which run what begins like a formula: an apostrophe before it makes it text. One more
 * goes before those that are there already, so that `stripNeutralisation` gives every text back.
 * @example neutraliseFormula('=1+1') // "'=1+1"
 * @example neutraliseFormula('a;=1+1') // "a;'=1+1"
 */
export const neutraliseFormula = (text: string): string => text.replace(unguarded, "'");

/** A cell as it was before `neutraliseFormula`. */
export const stripNeutralisation = (text: string): string => text.replace(guarded, '');
