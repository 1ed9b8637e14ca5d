import fc from 'fast-check';
import type { Offer } from '../catalogue';
import type { GroupNeeds } from '../needs';
import { planTold } from './plan-told';
import { planView } from './plan-view';

const competencies = ['A', 'B'];
const offers = [
  { id: 'A1', teaches: [{ competencyId: 'A', fromOrdinal: 0, toOrdinal: 1 }] },
  { id: 'A2', teaches: [{ competencyId: 'A', fromOrdinal: 1, toOrdinal: 2 }] },
  { id: 'A3B', teaches: competencies.map((competencyId) => ({ competencyId, fromOrdinal: 0, toOrdinal: 3 })) },
].map((offer): Offer => ({
  ...offer,
  hours: 1,
  costPerGroup: 0,
  priceFrom: 'catalogue',
  costPerPerson: 1,
  groupSize: null,
  requires: [],
  languages: ['en'],
  modality: 'self-paced',
  invented: false,
  retired: false,
}));

/** People by competency, level and target. */
const anyGroups = fc.uniqueArray(
  fc.record({
    competencyId: fc.constantFrom(...competencies),
    start: fc.integer({ min: 0, max: 2 }),
    target: fc.integer({ min: 1, max: 3 }),
    people: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 40 })),
  }),
  { minLength: 1, maxLength: 4, selector: ({ competencyId, start, target }) => `${competencyId}/${start}/${target}` },
);
type Groups = typeof anyGroups extends fc.Arbitrary<infer Found> ? Found : never;

/** The steps that they need. */
const needsOf = (groups: Groups): GroupNeeds => {
  const steps = competencies.flatMap((competencyId) =>
    [0, 1, 2].flatMap((start) =>
      [1, 2, 3].map((step) => {
        const climbing = groups.filter(
          (each) => each.competencyId === competencyId && each.start === start && each.target >= step && step > start,
        );
        return { competencyId, start, step, people: sumOf(climbing) };
      }),
    ),
  );
  const learners = offers.map((offer) => [offer.id, sumOf(groups.filter((group) => isFor(offer, group)))]);
  return {
    peopleInNeed: sumOf(groups.filter(({ start, target }) => target > start)),
    steps: steps.filter(({ people }) => people > 0),
    learners: Object.fromEntries(learners) as Record<string, number>,
  };
};

const sumOf = (groups: Groups): number => groups.reduce((sum, { people }) => sum + people, 0);
/** Whether they lack a step that the module teaches. */
const isFor = ({ teaches }: Offer, { competencyId, start, target }: Groups[number]): boolean =>
  teaches.some(
    (each) =>
      each.competencyId === competencyId && Math.max(start, each.fromOrdinal) < Math.min(target, each.toOrdinal),
  );

test('what any plan closes is a sum of groups of ten and more, and so is what two plans differ by', () => {
  const told = { people: true, needs: new Set(competencies), steps: new Set(competencies) };
  const plans = Array.from({ length: 8 }, (_, some) => offers.filter((_offer, at) => ((some >> at) & 1) === 1));
  fc.assert(
    fc.property(anyGroups, fc.constantFrom(...plans), (groups, chosen) => {
      const needs = needsOf(groups);
      const whole = planView({
        needs,
        offers,
        chosen: chosen.map(({ id }) => ({ id, byHand: false })),
        open: null,
        tracks: [],
      });
      const plan = planTold(whole, needs, offers, { told, named: 0 });
      const hasFew = ({ competencyId }: { competencyId: string }) =>
        groups.some((each) => each.competencyId === competencyId && each.target > each.start && each.people < 10);
      const changed = whole.effects.filter(({ meanGapBefore, meanGapAfter }) => meanGapBefore !== meanGapAfter);
      const effectOf = new Map(plan.effects.map((effect) => [effect.competencyId, effect]));
      for (const effect of changed)
        expect(effectOf.get(effect.competencyId)?.meanGapAfter).toEqual(hasFew(effect) ? null : effect.meanGapAfter);
      if (changed.some(hasFew)) expect(plan.needClosed).toBeNull();
      const closing = new Map(whole.modules.map(({ moduleId, closes }) => [moduleId, closes]));
      for (const module of plan.modules.filter(({ moduleId }) => closing.get(moduleId)?.some(hasFew)))
        expect(module).toMatchObject({ people: null, cost: null, lostWithout: null });
      const few = groups.filter(({ start, target, people }) => target > start && people < 10);
      const fewLearn = (moduleId: string) =>
        few.some((group) =>
          isFor(
            offers.find(({ id }) => id === moduleId)!,
            group,
          ),
        );
      for (const { moduleId, people, cost } of plan.modules)
        if (fewLearn(moduleId)) expect([people, cost]).toEqual([null, null]);
        else if (people !== null) expect(people).toBe(whole.modules.find((each) => each.moduleId === moduleId)?.people);
      // Each place costs as much as the next: a sum of prices tells how many people there are.
      if (plan.modules.some(({ moduleId }) => fewLearn(moduleId))) expect(plan.cost).toBeNull();
      for (const { people } of [...plan.open, ...plan.modules.flatMap(({ closes }) => closes)])
        if (people !== null) expect(people).toBeGreaterThanOrEqual(10);
      expect(plan.withheld).toBe(whole.effects.some(hasFew));
    }),
  );
});
