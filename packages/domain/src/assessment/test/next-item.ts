import type { Ability, CalibratedItem } from './two-parameters';
import { informationOf } from './two-parameters';

/** Among so many of the most telling items one is drawn, so that no item is shown to everybody (randomesque; Kingsbury and Zara 1989). */
const drawnAmong = 3;

/**
 * The next item of one competency: one of those that tell most about somebody of this ability.
 * @param left items that were not shown yet.
 * @param draw from 0 to just below 1: which of the best is taken.
 * @returns null where none is left.
 */
export const nextItem = <Item extends CalibratedItem>(
  left: readonly Item[],
  ability: Ability,
  draw: number,
): Item | null => {
  const best = [...left]
    .sort((one, other) => informationOf(other, ability.mean) - informationOf(one, ability.mean))
    .slice(0, drawnAmong);
  return best[Math.floor(draw * best.length)] ?? null;
};

/** How far a competency has come in an adaptive test. */
export interface Progress {
  competencyId: string;
  /** Items that were answered. */
  answered: number;
  /** Items that could still be shown. */
  left: number;
  ability: Ability;
}

/**
 * The competency that is asked about next, so that all are covered alike: of those that are not known well enough the one with the fewest answers,
 * then the least sure. Each is asked about once at least, whatever the others tell of it. Null: the test is over.
 * @param until a competency is known well enough at this error of the ability, or after so many items.
 */
export const nextCompetency = <Each extends Progress>(
  competencies: readonly Each[],
  until: { error: number; items: number },
): Each | null =>
  competencies
    .filter(
      ({ answered, left, ability }) =>
        left > 0 && answered < until.items && (answered === 0 || ability.error > until.error),
    )
    .sort((one, other) => one.answered - other.answered || other.ability.error - one.ability.error)[0] ?? null;
