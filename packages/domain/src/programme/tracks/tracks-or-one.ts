import type { BestPlan } from '../best-plan';
import { measuresOf } from '../measures';
import type { TracksPoint } from '../outcome';
import type { Solver } from '../solver';
import type { Leeway, Tailoring } from '../tailoring';
import { bestSplit } from './best-split';
import type { Part } from './parts';
import { everybody, partsOf } from './parts';
import { splitGroup } from './split-group';

interface Answer {
  parts: Part[];
  value: number;
  bound: number;
  tiesSettled: boolean;
  curve: TracksPoint[];
  /** The value of the same question within another leeway that shuts nothing out that this one lets pass. */
  bestIn: (leeway: Leeway) => { value: number; bound: number } | null;
}

/** One programme for all, or tracks where they were asked for and close more. */
export const tracksOrOne = (
  solver: Solver,
  tailoring: Tailoring,
  leeway: Leeway,
  one: BestPlan & { kind: 'found' },
): Answer => {
  const measure = measuresOf[tailoring.objective][0];
  const bestOne = (within: Leeway) => {
    const found = solver.best({ leeway: within, measure, share: 0.1 });
    return found.kind === 'found' ? found : null;
  };
  const plain = { ...one, parts: everybody(tailoring, one.chosen), curve: [], bestIn: bestOne };
  if (tailoring.tracks === 1) return plain;

  const { clusters, tracks } = tailoring;
  const { best, curve } = splitGroup(solver, leeway, clusters, one, tracks);
  const bound = curve.findLast((point) => point.tracks <= tracks)?.bound ?? one.bound;
  const start = best?.split ?? { tracks: [one.chosen], trackOf: clusters.map(() => 0) };
  const bestIn = (within: Leeway) => {
    // Without hours a person one programme closes as much as any tracks.
    if (within.hoursPerPerson === null) return bestOne(within);
    const padded = {
      ...start,
      tracks: Array.from({ length: tracks }, (_, track) => start.tracks[track] ?? start.tracks[0]!),
    };
    return bestSplit(solver, { leeway: within, clusters, tracks, measure, floors: [], ceilings: [] }, padded, 0.25);
  };
  if (!best) return { ...plain, bound, curve, bestIn };
  return { ...best, bound, parts: partsOf(tailoring, best.split), curve, bestIn };
};
