import type { TitleId } from '@baobab/i18n';
import type { ProblemPartsFragment } from '../generated/documents';
import type { Text } from '../locale/use-text';

export type Problem = ProblemPartsFragment;

interface ProblemLike {
  readonly code: string;
  readonly message: string;
}

/** The members of a field's result union that are not problems. */
export type Success<Result> = Exclude<Result, ProblemLike>;

export function problemOf<Result extends object>(result: Result): Extract<Result, ProblemLike> | null {
  return isProblem(result) ? result : null;
}

function isProblem<Result extends object>(result: Result): result is Extract<Result, ProblemLike> {
  return 'code' in result && 'message' in result;
}

/** The sentence of an id in the reader's language; the given one (the server's English) where there is none yet. */
export function sentence(id: string, message: string, text: Text): string {
  // Lingui answers an unknown id with the id itself.
  const translated = text(id as TitleId);
  return translated === id ? message : translated;
}

export function problemSentence(problem: { readonly code: string; readonly message: string }, text: Text): string {
  return sentence(`problem.${problem.code}`, problem.message, text);
}

type Issue = Extract<Problem, { __typename: 'InputProblem' }>['issues'][number];

/**
 * What is wrong with a field, as narrowly as there is a sentence for it: of the command's field, of fields at such a path, of any field. `most` of the
 * items of a test has a sentence, and `most` of the cohorts that are formed another.
 */
export function saidOf({ path, code, message }: Issue, text: Text, command = ''): string {
  // Which line of a list it is does not change what is wrong with it.
  const field = path.replaceAll(/\.\d+(?=\.|$)/g, '');
  const any = sentence(`problem.issue.${code}`, message, text);
  const ofField = sentence(`problem.issue.${field}.${code}`, any, text);
  return sentence(`problem.issue.${command}.${field}.${code}`, ofField, text);
}

/** What is wrong with one field of the input of a command, if anything. @param command as the contract calls it, such as `addPerson`. */
export function issueSentence(problem: Problem | null, path: string, text: Text, command: string): string | null {
  const issues = problem && 'issues' in problem ? problem.issues : [];
  const issue = issues.find((candidate) => candidate.path === path);
  return issue ? saidOf(issue, text, command) : null;
}
