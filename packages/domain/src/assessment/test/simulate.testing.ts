import type { CalibratedItem } from './two-parameters';
import { probabilityOf } from './two-parameters';

/** Mulberry32. */
export const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

export const normal = (next: () => number) => Math.sqrt(-2 * Math.log(next() || 1e-9)) * Math.cos(2 * Math.PI * next());

export interface SimulatedItem extends CalibratedItem {
  competency: string;
}

/** A bank with so many items a competency, from easy to hard, and a person's ability in each of its competencies. */
export const simulatedBank = (competencies: number, perCompetency: number, correlation: number, next: () => number) => {
  const items: SimulatedItem[] = Array.from({ length: competencies * perCompetency }, (_, item) => ({
    competency: `c${Math.floor(item / perCompetency)}`,
    difficulty: -1.5 + (3 * ((item % perCompetency) + 0.5)) / perCompetency,
    discrimination: 0.9 + 0.2 * (item % 4),
  }));
  const somebody = (): Map<string, number> => {
    const overall = normal(next);
    const own = () => Math.sqrt(correlation) * overall + Math.sqrt(1 - correlation) * normal(next);
    return new Map(Array.from({ length: competencies }, (_, competency) => [`c${competency}`, own()]));
  };
  const solves = (person: Map<string, number>, item: SimulatedItem) =>
    next() < probabilityOf(item, person.get(item.competency) ?? 0);
  return { items, somebody, solves };
};
