import { InputProblem, Problem } from '../problem';
import type { AskedSource } from './asked-round.input';

class RoundClosed extends Problem {
  readonly kind = 'RoundClosed';
}

class NobodyToAsk extends Problem {
  readonly kind = 'NobodyToAsk';
}

class AnswersMissing extends Problem {
  readonly kind = 'AnswersMissing';
}

export const notOpenYet = () =>
  new RoundClosed('round-not-open', 'This round has not opened yet. Come back on its first day.');
export const roundOver = () =>
  new RoundClosed('round-closed', 'This round is closed: what was submitted counts, and nothing is added any more.');
export const isSubmitted = () =>
  new RoundClosed('round-submitted', 'What you answered is submitted, and stays as it is.');

const nobodyToAskFor = {
  people:
    'Nobody of this institution and below it would be asked. Choose another institution, or everybody instead of one role profile.',
  supervisor:
    'Nobody of this institution and below it has a supervisor in Baobab. Import a list with a column of supervisors, or name them on the page of people, then open the round.',
};

export const nobodyToAsk = (source: AskedSource) =>
  source === 'supervisor'
    ? new NobodyToAsk('no-supervisors', nobodyToAskFor.supervisor)
    : new NobodyToAsk('nobody-to-ask', nobodyToAskFor.people);

const plural = { competency: 'competencies', question: 'questions' };

export const answersMissing = (missing: number, of: keyof typeof plural) =>
  new AnswersMissing(
    'answers-missing',
    `${missing === 1 ? `One ${of} has` : `${missing} ${plural[of]} have`} no answer yet. Nothing was submitted and your answers are kept: answer the rest, then submit.`,
    { missing },
  );

const issue = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);

export const roundNameTaken = () =>
  issue(
    'name',
    'asked-round-name-taken',
    'There is a round of this name. Give this one another, such as with the year.',
  );
export const dayPast = (path: string) => issue(path, 'day-past', 'This day has passed. Choose today or a later one.');
export const unknownCompetency = () =>
  issue('competencyId', 'unknown-competency', 'The framework in use has no such competency. Load the page again.');
export const unknownLevel = () =>
  issue('ordinal', 'unknown-level', 'The framework has no such level. Choose one of those that are shown.');
