import type { GroupStep, TailoringRequest, TaughtStep } from '@baobab/domain/programme';
import { closedByTeaching, lacksAny, needsOf, needsOfGaps } from '@baobab/domain/programme';

const [competencies, levels] = [14, 3];
const [profiles, peopleInProfile] = [20, 50];

/** Numbers that look random and are the same every time (the generator of Numerical Recipes). */
const numbers = (seed: number) => {
  let state = seed;
  return (least: number, most: number): number => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return least + Math.floor((state / 2 ** 32) * (most - least + 1));
  };
};

/**
 * So many modules for 1,000 people in 20 need profiles, over 14 competencies of 3 levels: each module teaches one to four competencies a level or
 * two, in 4 to 40 hours; each profile stands anywhere below a target of its own, or has reached it.
 */
export const largeGroup = (modules: number, limits: TailoringRequest['limits'], tracks: number): TailoringRequest => {
  const between = numbers(1);
  const standing = Array.from({ length: profiles }, () =>
    Array.from({ length: competencies }, () => ({ start: between(0, levels - 1), target: between(1, levels) })),
  );
  const people = new Map<string, GroupStep>();
  for (const profile of standing)
    for (const [competency, { start, target }] of profile.entries())
      for (let step = start + 1; step <= target; step += 1) {
        const key = `${competency} ${start} ${step}`;
        const before = people.get(key)?.people ?? 0;
        people.set(key, { competencyId: `C${competency}`, start, step, people: before + peopleInProfile });
      }
  const steps = [...people.values()];
  const offers = Array.from({ length: modules }, (_, index) => ({
    id: `M${index}`,
    hours: between(8, 80) / 2,
    cost: between(0, 900) * 10,
    languages: ['en'],
    modality: 'blended',
    teaches: Array.from({ length: between(1, 4) }, (): TaughtStep => {
      const fromOrdinal = between(0, levels - 1);
      return {
        competencyId: `C${between(0, competencies - 1)}`,
        fromOrdinal,
        toOrdinal: between(fromOrdinal + 1, levels),
      };
    }),
  }));
  const kinds = standing.map((profile, place) => {
    const gaps = profile.flatMap(({ start, target }, competency) =>
      start < target ? [{ competencyId: `C${competency}`, level: start, target }] : [],
    );
    return {
      id: `P${place}`,
      people: peopleInProfile,
      needs: needsOfGaps(gaps),
      modules: offers.filter(({ teaches }) => lacksAny(gaps, teaches)).map(({ id }) => id),
    };
  });
  return {
    objective: 'most-need-closed',
    needs: needsOf(steps),
    modules: offers.map(({ teaches, ...offer }) => ({ ...offer, closes: closedByTeaching(teaches, steps) })),
    tracks: { most: tracks, kinds },
    limits,
  };
};
