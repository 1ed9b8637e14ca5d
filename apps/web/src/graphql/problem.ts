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

/** What is wrong with one field of the input, if anything. */
export function issueSentence(problem: Problem | null, path: string, text: Text): string | null {
  if (!problem || !('issues' in problem)) return null;
  const issue = problem.issues.find((candidate) => candidate.path === path);
  if (!issue) return null;
  // A field may have a sentence of its own: a password that is too short says how long it must be.
  const general = sentence(`problem.issue.${issue.code}`, issue.message, text);
  return sentence(`problem.issue.${path.split('.').at(-1)}.${issue.code}`, general, text);
}
