import type { Levels } from './levels';
import { competencies } from './levels';
import type { Random } from './random';

/** In levels: what a training brings on average in what it teaches and elsewhere, and how far people and competencies differ in it. */
const gain = { taught: 0.8, elsewhere: 0.05, person: 0.35, competency: 0.45 };

/** Of levels that were gained, how many are lost again by the follow-up. */
const forgotten = 0.2;

/** Somebody's levels right after a training, and months later. @param taught codes of competencies. */
export const assessAfter = (before: Levels, taught: ReadonlySet<string>, random: Random): [Levels, Levels] => {
  const person = random.deviation(gain.person);
  const after = before.map((level, index) => {
    const usual = taught.has(competencies[index] ?? '') ? gain.taught + person : gain.elsewhere;
    const gained = Math.round(usual + random.deviation(gain.competency));
    return level === null ? null : Math.min(3, Math.max(0, level + gained));
  });
  return [after, after.map((level, index) => fade(before[index] ?? null, level, random))];
};

const fade = (before: number | null, after: number | null, random: Random): number | null => {
  const gained = before !== null && after !== null && after > before;
  return gained && random.chance(forgotten) ? after - 1 : after;
};
