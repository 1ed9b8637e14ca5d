import { InputProblem, Problem } from '../../problem';

class AssessmentClosed extends Problem {
  readonly kind = 'AssessmentClosed';
}

export const notOpenYet = () =>
  new AssessmentClosed('round-not-open', 'This assessment has not opened yet. Come back on its first day.');
export const assessmentOver = () =>
  new AssessmentClosed(
    'assessment-closed',
    'This assessment takes no answers any more: what was submitted counts, and moderators settle it.',
  );
export const isSubmitted = () =>
  new AssessmentClosed('round-submitted', 'What you answered is submitted, and stays as it is.');

const issue = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);

export const nameTaken = () =>
  issue(
    'name',
    'assessment-name-taken',
    'There is an assessment of this name. Give this one another, such as with the year.',
  );
export const noModel = () =>
  issue('name', 'no-model', 'There is no model to assess institutions by. Tell your administrator.');
export const dayPast = () => issue('closesOn', 'day-past', 'This day has passed. Choose today or a later one.');
export const unknownPerson = () =>
  issue('person', 'not-a-person', 'Nobody has this staff number or e-mail. Correct it, or add the person first.');
export const unknownIndicator = () =>
  issue('indicatorId', 'unknown-indicator', 'There is no such indicator or level. Load the page again.');
export const reasonMissing = () =>
  issue('reason', 'reason-missing', 'Respondents did not agree on this level. Say in a sentence why you settle it so.');
export const nobodySubmitted = () =>
  issue(
    'ordinal',
    'nobody-submitted',
    'Nobody has submitted answers for this institution yet, so there is nothing to settle.',
  );

class RatingsMissing extends Problem {
  readonly kind = 'AnswersMissing';
}
export const ratingsMissing = (missing: number) =>
  new RatingsMissing(
    'answers-missing',
    `${missing === 1 ? 'One indicator has' : `${missing} indicators have`} no answer yet. Nothing was submitted and your answers are kept: answer the rest, then submit.`,
    { missing },
  );
