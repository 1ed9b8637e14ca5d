import { grid } from './grid';
import type { FoundLevel } from './level-of-answers';
import { levelOfAbility, thresholdsOf } from './level-of-answers';
import { nextCompetency, nextItem } from './next-item';
import { posteriorOfPattern, tablesOf } from './posterior';
import type { Ability, CalibratedItem } from './two-parameters';

/** An item that a calibration took into use. */
export interface AdaptiveItem extends CalibratedItem {
  id: string;
  competencyId: string;
  /** The level that it tests. */
  ordinal: number;
  /** Whether the test may ask it; where it was retired since, it still says where its level begins. */
  asked: boolean;
}

/** What a test asks from, and when it ends. */
export interface AdaptiveTest {
  items: readonly AdaptiveItem[];
  /** Between abilities in two competencies, as calibrated; null where there is one alone. */
  correlation: number | null;
  /** So many items of a competency at most. */
  most: number;
  /** A competency is known well enough at this error of the ability in it. */
  error: number;
}

/** Whether each item that was answered was solved, by its id. */
export type Given = ReadonlyMap<string, boolean>;

interface PlacedCompetency {
  competencyId: string;
  items: readonly AdaptiveItem[];
  posterior: Float64Array;
}

/**
 * The item that somebody is asked next: of the competencies in turn, one of those that tell most about her.
 * @param draw from 0 to just below 1: which of the best is taken.
 * @returns null where the test is over for her.
 */
export const nextAdaptiveItem = (test: AdaptiveTest, given: Given, draw: number): string | null => {
  const competencies = placed(test, given).map(({ competencyId, items, posterior }) => {
    const left = items.filter(({ id, asked }) => asked && !given.has(id));
    const answered = items.filter(({ id }) => given.has(id)).length;
    return { competencyId, answered, left: left.length, ability: abilityIn(posterior), items: left };
  });
  const next = nextCompetency(competencies, { error: test.error, items: test.most });
  return next && (nextItem(next.items, next.ability, draw)?.id ?? null);
};

/** The level in each competency that something was answered in, on the scale of the calibration. */
export const adaptiveLevels = (
  test: AdaptiveTest,
  given: Given,
): (FoundLevel & { competencyId: string; ability: Ability })[] =>
  placed(test, given)
    .filter(({ items }) => items.some(({ id }) => given.has(id)))
    .map(({ competencyId, items, posterior }) => {
      const highest = Math.max(...items.map(({ ordinal }) => ordinal));
      const level = levelOfAbility(posterior, thresholdsOf(items, highest));
      return { competencyId, ability: abilityIn(posterior), ...level };
    });

/** How likely each ability in each competency is: by its own answers, and by the others as far as competencies go together. */
const placed = ({ items, correlation }: AdaptiveTest, given: Given): PlacedCompetency[] => {
  const ids = [...new Set(items.map(({ competencyId }) => competencyId))];
  const groups = ids.map((id) => items.flatMap(({ competencyId }, item) => (competencyId === id ? [item] : [])));
  const tables = tablesOf({
    lines: items.map(({ discrimination, difficulty }) => ({
      slope: discrimination,
      intercept: -discrimination * difficulty,
    })),
    common: Math.sqrt(correlation ?? 0),
  });
  const answers = items.map(({ id }) => given.get(id) ?? null);
  const { abilities } = posteriorOfPattern({ answers, people: 1 }, groups, tables);
  return ids.map((competencyId, index) => ({
    competencyId,
    items: items.filter((item) => item.competencyId === competencyId),
    posterior: abilities[index] ?? new Float64Array(grid.length),
  }));
};

const abilityIn = (posterior: Float64Array): Ability => {
  const mean = posterior.reduce((sum, likely, at) => sum + likely * (grid[at] ?? 0), 0);
  const variance = posterior.reduce((sum, likely, at) => sum + likely * ((grid[at] ?? 0) - mean) ** 2, 0);
  return { mean, error: Math.sqrt(variance) };
};
