import { sentence } from '../graphql/problem';
import type { Text } from '../locale/use-text';

/** What is said of files elsewhere is said of tables of people: a package has sentences of its own. */
export const caseSentence = (code: string, message: string, text: Text): string =>
  sentence(`framework.case.problem.${code}`, sentence(`problem.${code}`, message, text), text);
