import { InputProblem, Problem } from '../../problem';

/** What a person's form says is in the round already. */
class FormSubmitted extends Problem {
  readonly kind = 'FormSubmitted';

  constructor(
    code: string,
    message: string,
    readonly submittedAt: string,
    /** In how many competencies what was keyed before differs; null where the actor did not key it. */
    readonly differing: number | null,
    readonly mayCorrect: boolean,
  ) {
    super(code, message);
  }
}

class RoundClosed extends Problem {
  readonly kind = 'RoundClosed';
}

const dayIn = (moment: Date): string => moment.toISOString().slice(0, 10);

export const submittedOnline = (at: Date) =>
  new FormSubmitted(
    'form-submitted-online',
    `This person submitted her answers on a screen on ${dayIn(at)}. They count, and this form does not: put it aside.`,
    at.toISOString(),
    null,
    false,
  );
export const keyedByAnother = (at: Date) =>
  new FormSubmitted(
    'form-keyed-by-another',
    `Somebody else keyed this form on ${dayIn(at)}. Nothing was changed. Who keyed it can correct it.`,
    at.toISOString(),
    null,
    false,
  );
export const keyedBefore = (at: Date, differing: number) =>
  new FormSubmitted(
    differing === 0 ? 'form-keyed-same' : 'form-keyed-differently',
    differing === 0
      ? `You keyed this form on ${dayIn(at)}, with the same answers. There is nothing left to do for it.`
      : `This form was keyed on ${dayIn(at)}, with other answers in ${differing} competencies. Nothing was changed. Look at the paper again: if what you typed is what it says, correct what was keyed.`,
    at.toISOString(),
    differing,
    differing !== 0,
  );
export const tooLateToKey = () =>
  new RoundClosed(
    'round-closed-to-paper',
    'This round is over, and takes no forms any more. Forms that came late can be imported from a file, as a round of their own. Next time, move the last day of the round before it has passed.',
  );

const issue = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);

export const mistypedCode = () =>
  issue('code', 'form-code-mistyped', 'A digit of this code is wrong. Read it again from the top of the form.');
export const unknownForm = () =>
  issue(
    'code',
    'unknown-form',
    'You can key no form of this code here: it is of another round, or of an institution that you do not coordinate.',
  );
export const emptyForm = () =>
  issue('answers', 'form-empty', 'Nothing is ticked on this form, so there is nothing to key. Put it aside.');
export const fileHasMistakes = (mistakes: number) =>
  new InputProblem([
    {
      path: 'uploadId',
      code: 'file-has-mistakes',
      message: `The file has ${mistakes} mistakes, so nothing of it was keyed. Mend them, and take the file again.`,
    },
  ]);
export const nothingToKey = () =>
  issue('uploadId', 'nothing-to-key', 'The file has no form that is not in the round already. Nothing was keyed.');
export const answersIncomplete = () =>
  issue(
    'answers',
    'form-incomplete',
    'Each competency needs its level, or the sign for one that was left blank. Load the page again if one is missing.',
  );
