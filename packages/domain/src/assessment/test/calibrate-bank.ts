import { calibrate } from './calibrate';
import type { ItemEstimate } from './judge-items';

/** People who have to have answered, and answers that an item needs: as few as estimates of this model were found to be of use with (Drasgow 1989). */
export const leastAnswers = 200;
/** As few items as estimates were found to be of use with, in the same study. */
export const leastItems = 5;

/** Why an item is not taken into use. */
export type LeftOut = 'few-answers' | 'no-difference' | 'alone' | 'against' | 'tells-little' | 'misfits';

/** An item of the bank and what became of it. */
export interface BankEstimate {
  answers: number;
  /** Who solved it; null without answers. */
  share: number | null;
  /** Null where there was nothing to calibrate it from. */
  estimate: ItemEstimate | null;
  leftOut: LeftOut | null;
}

/** What a calibration of a bank found. */
export interface BankCalibration {
  sittings: number;
  items: BankEstimate[];
  correlation: number | null;
  logLikelihood: number;
  iterations: number;
  converged: boolean;
}

/** What a calibration is made from; can be sent to a thread. */
export interface BankAnswers {
  /** Of each item. */
  competencies: string[];
  /** A row a sitting, a column an item; null where it was not asked. */
  answers: (boolean | null)[][];
}

const spoiling = ['against', 'tells-little', 'misfits'] as const;

/**
 * Calibrates what can be calibrated, leaves out what turns out of no use, and calibrates the others again without it, until all that is left is
 * of use: an item that does not fit would bend the others.
 * @returns null where fewer than `leastItems` are left.
 */
export const calibrateBank = ({ competencies, answers }: BankAnswers): BankCalibration | null => {
  const items = competencies.map((_, item) => countOf(answers, item));
  for (;;) {
    leaveAlone(items, competencies);
    const kept = items.flatMap(({ leftOut }, item) => (leftOut ? [] : [item]));
    if (kept.length < leastItems) return null;
    const {
      items: estimates,
      people: _,
      ...run
    } = calibrate(
      answers.map((row) => kept.map((item) => row[item] ?? null)).filter((row) => row.some((each) => each !== null)),
      kept.map((item) => competencies[item] ?? ''),
    );
    const spoilt = kept.filter((item, place) => judge(items[item], estimates[place]));
    if (spoilt.length === 0 || !run.converged) return { ...run, sittings: answers.length, items };
  }
};

const countOf = (answers: BankAnswers['answers'], item: number): BankEstimate => {
  const given = answers.flatMap((row) => row[item] ?? []);
  const share = given.length === 0 ? null : given.filter(Boolean).length / given.length;
  const differs = share !== null && share > 0 && share < 1;
  const leftOut = given.length < leastAnswers ? 'few-answers' : differs ? null : 'no-difference';
  return { answers: given.length, share, estimate: null, leftOut };
};

/** One item alone can't tell how well it measures a competency from how closely that follows the others. */
const leaveAlone = (items: readonly BankEstimate[], competencies: readonly string[]): void => {
  items.forEach((each, item) => {
    const beside = items.filter(({ leftOut }, other) => !leftOut && competencies[other] === competencies[item]);
    if (!each.leftOut && beside.length < 2) each.leftOut = 'alone';
  });
};

/** Keeps what was found of an item. @returns whether it is left out for it. */
const judge = (item: BankEstimate | undefined, estimate: ItemEstimate | undefined): boolean => {
  if (!item || !estimate) return false;
  item.estimate = estimate;
  item.leftOut = spoiling.find((flag) => estimate.flags.includes(flag)) ?? null;
  return item.leftOut !== null;
};
