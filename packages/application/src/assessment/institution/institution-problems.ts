import { InputProblem, Problem } from '../../problem';
import { tooLongOpen } from './institution.input';

class AssessmentClosed extends Problem {
  readonly kind = 'AssessmentClosed';
}

export const notOpenYet = () =>
  new AssessmentClosed('assessment-not-open', 'This assessment has not opened yet. Come back on its first day.');
export const assessmentOver = () =>
  new AssessmentClosed(
    'assessment-closed',
    'This assessment takes no answers any more: what was submitted counts, and moderators settle it.',
  );
export const isSubmitted = () =>
  new AssessmentClosed('round-submitted', 'What you answered is submitted, and stays as it is.');

export const respondentSubmitted = () =>
  new AssessmentClosed('respondent-submitted', 'This respondent has submitted: what she said counts, and stays.');

const issue = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);

export const nameTaken = () =>
  issue(
    'name',
    'assessment-name-taken',
    'There is an assessment of this name. Give this one another, such as with the year.',
  );
export const noModel = () =>
  issue('name', 'no-model', 'There is no model to assess institutions by. Tell your administrator.');
export const dayPast = (path: 'opensOn' | 'closesOn') =>
  issue(path, 'day-past', 'This day has passed. Choose today or a later one.');
export const openTooLong = () => issue('closesOn', tooLongOpen.params.code, tooLongOpen.message);
export const unknownPerson = () =>
  issue('personId', 'not-a-person', 'This person is not here any more. Search again, and name somebody else.');
export const notTheirCoordinator = () =>
  issue(
    'moderatorId',
    'not-their-coordinator',
    'A moderator coordinates the institutions that she moderates. Choose somebody who does, or grant her the role first.',
  );
export const unknownIndicator = () =>
  issue('indicatorId', 'unknown-indicator', 'There is no such indicator or level. Load the page again.');
export const unknownTarget = () =>
  issue('targets', 'unknown-indicator', 'There is no such indicator or level. Load the page again.');
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
    'ratings-missing',
    `${missing === 1 ? 'One indicator has' : `${missing} indicators have`} no answer yet. Nothing was submitted and your answers are kept: answer the rest, then submit.`,
    { missing },
  );

class ModerationRefused extends Problem {
  readonly kind = 'ModerationRefused';
}
export const stillAnswering = (missing: number) =>
  new ModerationRefused(
    'still-answering',
    `${missing === 1 ? 'One respondent has' : `${missing} respondents have`} not submitted yet. Settle when they have, or when the last day is over; who will not answer is taken back.`,
    { missing },
  );
export const otherModerator = () =>
  new ModerationRefused(
    'other-moderator',
    'Somebody else moderates this institution. Talk to her, or name yourself as its moderator first.',
  );
export const notTheModerator = () =>
  new ModerationRefused(
    'not-the-moderator',
    'Respondents and the moderator upload files. Name yourself as the moderator of this institution first.',
  );
export const moderationOver = () =>
  new ModerationRefused(
    'moderation-over',
    'The levels of this institution are final. A coordinator reopens them with a reason, if they have to change.',
  );
export const notModerated = () =>
  new ModerationRefused('not-moderated', 'The levels of this institution are open already. Load the page again.');
export const levelsMissing = (missing: number) =>
  new ModerationRefused(
    'levels-missing',
    `${missing === 1 ? 'One indicator is' : `${missing} indicators are`} not settled yet. Settle the rest, then say that you are done.`,
    { missing },
  );
export const settlingBegun = () =>
  new ModerationRefused(
    'settling-begun',
    'Levels of this institution are being settled already: who is named now would not be heard. Nobody more is asked.',
  );
