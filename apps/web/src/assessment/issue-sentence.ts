import type { ImportCheck } from './use-check';
import { sentence } from '../graphql/problem';
import type { Text } from '../locale/use-text';

export type RowIssue = ImportCheck['issues']['nodes'][number];

/** What is wrong with a row and how to mend it, in the reader's language; the server's English for a code without one. */
export function rowIssueSentence({ code, message }: RowIssue, text: Text): string {
  return sentence(`assessment.issue.${code}`, message, text);
}
