import { answerChoices, meaningsOf, type SurveyAnswer } from './survey-answers';

const answer = (text: string, ordinal: number | null, ...columns: number[]): SurveyAnswer => ({
  __typename: 'ImportAnswer',
  answer: text,
  ordinal,
  columns,
});
const answers = [answer('A1', 0, 2), answer('A2', 1, 2, 3), answer('Often', null, 3), answer('North', null, 1)];
const columns = [
  { index: 0, meaning: 'staff_number' },
  { index: 1, meaning: 'region' },
  { index: 2, meaning: 'competency_level', competencyId: 'one' },
  { index: 3, meaning: 'competency_level', competencyId: 'two' },
] as const;

it('takes answers for what they were guessed to be until the address says otherwise', () => {
  expect(answerChoices(answers, null)).toEqual(['0', '1', '', '']);
  expect(answerChoices(answers, '1,2,none,')).toEqual(['1', '2', 'none', '']);
});

it('sends what was said of answers to questions about levels, and leaves the others mistakes', () => {
  expect(meaningsOf(answers, ['0', '1', 'none', '3'], [...columns])).toEqual([
    { answer: 'A1', ordinal: 0 },
    { answer: 'A2', ordinal: 1 },
    { answer: 'Often', ordinal: null },
  ]);
  expect(meaningsOf(answers, ['', '', '', ''], [...columns])).toEqual([]);
});
