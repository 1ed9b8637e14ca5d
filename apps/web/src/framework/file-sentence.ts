import { sentence } from '../graphql/problem';
import type { Text } from '../locale/use-text';

/** Of which kind of file a page speaks: its sentences begin so. */
export type FileWords = 'framework.case' | 'framework.table' | 'framework.titles' | 'budget.import';

/** What is said of files elsewhere is said of tables of people: a framework has sentences of its own. */
export const fileSentence = (words: FileWords, code: string, message: string, text: Text): string =>
  sentence(`${words}.problem.${code}`, sentence(`problem.${code}`, message, text), text);
