import { fold, westernDigits } from './fold';
import type { LevelScale } from './level';
import { readLevel } from './level';

/** An answer of a survey as it is written, and the level that it is taken for; null: for none. */
export interface ProposedAnswer {
  answer: string;
  ordinal: number | null;
}

/**
 * Answers that are neither a level's number nor its name, each with the level that it probably means, to be confirmed by a person: `2 – Practitioner`, a name within
 * a sentence, or a survey tool's code of an option (`A1`, `AO02`, `level_3`). Codes count options from 0 or from 1: where they go one further than levels do, the
 * first option is the lowest level.
 */
export const proposeAnswers = (values: readonly string[], scale: LevelScale): ProposedAnswer[] => {
  const answers = [...new Set(values.map((value) => value.trim()))].filter(
    (value) => value !== '' && readLevel(value, scale) === undefined,
  );
  const highestOf = new Map<string, number>();
  for (const code of answers.map(optionCode))
    if (code) highestOf.set(code.prefix, Math.max(highestOf.get(code.prefix) ?? 0, code.number));
  return answers.map((answer) => {
    const code = optionCode(answer);
    const ordinal = code
      ? optionLevel(code.number, highestOf.get(code.prefix) ?? 0, scale)
      : (levelInWords(answer, scale) ?? null);
    return { answer, ordinal };
  });
};

const optionCode = (answer: string): { prefix: string; number: number } | null => {
  const [, prefix, digits] = /^([A-Za-z_]{1,12}?)[_ -]?0*(\d{1,2})$/.exec(westernDigits(answer)) ?? [];
  return prefix === undefined || digits === undefined ? null : { prefix: prefix.toLowerCase(), number: Number(digits) };
};

const optionLevel = (number: number, highest: number, scale: LevelScale): number | null => {
  const top = Math.max(...scale.ordinals);
  const level = highest === top + 1 ? number - 1 : number;
  return scale.ordinals.includes(level) ? level : null;
};

/** The number at the beginning or the end, the name within: where both are there they must agree. */
const levelInWords = (answer: string, { ordinals, labels }: LevelScale): number | null => {
  const sentence = ` ${fold(answer)} `;
  const named = new Set(
    labels.filter(({ label }) => sentence.includes(` ${fold(label)} `)).map(({ ordinal }) => ordinal),
  );
  const [, first, last] = /^ (?:(\d{1,2}) .*|.* (\d{1,2})) $/.exec(sentence) ?? [];
  const number = first ?? last;
  const numbered = number === undefined ? null : Number(number);
  if (named.size > 1) return null;
  const [name] = named;
  if (name !== undefined) return numbered === null || numbered === name ? name : null;
  return numbered !== null && ordinals.includes(numbered) ? numbered : null;
};
