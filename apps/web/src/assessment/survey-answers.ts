import type { ImportAnswerInput } from '../generated/documents';
import type { ChosenColumn, Preview } from './columns';

export type SurveyAnswer = Preview['answers'][number];

/** What an answer is taken for, as a word: a level's number, `none` for not assessed, nothing where it stays a mistake. */
export type AnswerChoice = string;

/** One for each answer of the preview: as the address has them, else as they are guessed. */
export function answerChoices(answers: readonly SurveyAnswer[], corrected: string | null): AnswerChoice[] {
  const words = corrected?.split(',');
  return answers.map(({ ordinal }, at) => words?.[at] ?? (ordinal === null ? '' : String(ordinal)));
}

/** Whether it stands in a column of levels: answers to other questions are nobody's level. */
export function isAsked({ columns: found }: SurveyAnswer, columns: readonly ChosenColumn[]): boolean {
  return columns.some(
    ({ index, meaning }) => (meaning === 'competency_level' || meaning === 'level') && found.includes(index),
  );
}

/** As the api takes them. */
export function meaningsOf(
  answers: readonly SurveyAnswer[],
  choices: readonly AnswerChoice[],
  columns: readonly ChosenColumn[],
): ImportAnswerInput[] {
  return answers.flatMap((answer, at) => {
    const choice = choices[at] ?? '';
    if (choice === '' || !isAsked(answer, columns)) return [];
    return [{ answer: answer.answer, ordinal: /^\d{1,2}$/.test(choice) ? Number(choice) : null }];
  });
}
