import { gapOf } from './gap';

/** One person's level and target in one competency. */
export interface TargetedLevel<Row extends string = string, Competency extends string = string> {
  /** What the matrix has as its rows: an institution, a region, a role profile. */
  row: Row;
  competency: Competency;
  /** The assessed level's ordinal; null when not assessed. */
  level: number | null;
  /** The target level's ordinal. */
  target: number;
}

export interface NeedsCell {
  /** People with a target here who were assessed. */
  n: number;
  /** Of them, how many are below their target. */
  inNeed: number;
  /** Mean gap in levels over all n, those at their target counting 0; null when n is 0. */
  meanGap: number | null;
  /** People with a target here who were not assessed: neither in need nor not. */
  notAssessed: number;
}

export type NeedsMatrix<Row extends string = string, Competency extends string = string> = Map<
  Row,
  Map<Competency, NeedsCell>
>;

/**
 * Counts needs by row and competency. A cell exists where somebody has a target.
 * @example
 * const matrix = needsMatrix([
 *   { row: 'Health', competency: 'D2.2', level: 1, target: 3 },
 *   { row: 'Health', competency: 'D2.2', level: null, target: 3 },
 * ]);
 * matrix.get('Health')?.get('D2.2') // { n: 1, inNeed: 1, meanGap: 2, notAssessed: 1 }
 * @throws RangeError when a level is negative or not finite.
 */
export const needsMatrix = <Row extends string, Competency extends string>(
  levels: Iterable<TargetedLevel<Row, Competency>>,
): NeedsMatrix<Row, Competency> => {
  const sums = new Map<Row, Map<Competency, NeedsCell & { gaps: number }>>();
  for (const { row, competency, level, target } of levels) {
    const cells = sums.get(row) ?? new Map<Competency, NeedsCell & { gaps: number }>();
    sums.set(row, cells);
    const cell = cells.get(competency) ?? { n: 0, inNeed: 0, meanGap: null, notAssessed: 0, gaps: 0 };
    cells.set(competency, cell);
    const gap = gapOf(level, target);
    if (gap === null) cell.notAssessed += 1;
    else {
      cell.n += 1;
      cell.gaps += gap;
      if (gap > 0) cell.inNeed += 1;
    }
  }
  const finished = (cells: Map<Competency, NeedsCell & { gaps: number }>) =>
    new Map(
      [...cells].map(([competency, { gaps, ...cell }]) => [
        competency,
        { ...cell, meanGap: cell.n > 0 ? gaps / cell.n : null },
      ]),
    );
  return new Map([...sums].map(([row, cells]) => [row, finished(cells)]));
};
