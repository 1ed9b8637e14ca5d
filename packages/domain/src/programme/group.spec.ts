import fc from 'fast-check';
import type { GroupStep } from '.';
import { closedByTeaching, competencyEffects, evaluatePlan, needIdOf, needsOf } from '.';

/** Somebody's level and target in a competency. */
type Somebody = { level: number; target: number };

const stepsFor = (people: readonly Somebody[]): GroupStep[] =>
  [0, 1, 2, 3].flatMap((start) =>
    [1, 2, 3, 4].flatMap((step) => {
      const count = people.filter(({ level, target }) => level === start && start < step && step <= target).length;
      return count > 0 ? [{ competencyId: 'D1.1', start, step, people: count }] : [];
    }),
  );
const taught = (fromOrdinal: number, toOrdinal: number) => ({ competencyId: 'D1.1', fromOrdinal, toOrdinal });
const offer = (id: string, steps: readonly GroupStep[], ...teaches: ReturnType<typeof taught>[]) => ({
  id,
  hours: 1,
  cost: 0,
  closes: closedByTeaching(teaches, steps),
  languages: ['en'],
  modality: 'blended',
});

test('who begins higher waits for nobody: a module for the second step closes it for her, not for who lacks the first', () => {
  const steps = stepsFor([
    { level: 0, target: 2 },
    { level: 1, target: 2 },
  ]);
  const plan = evaluatePlan(needsOf(steps), [offer('Further', steps, taught(1, 2))], ['Further']);
  expect(plan).toMatchObject({ need: 3, needClosed: 1, closed: ['D1.1/1/2'] });
});

const somebody = fc.record({ level: fc.nat({ max: 3 }), target: fc.nat({ max: 4 }) });
const modules = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 3 })), { maxLength: 4 });

test('need, people in need and what is left of both are those of the people counted one by one', () => {
  fc.assert(
    fc.property(fc.array(somebody, { maxLength: 12 }), modules, (people, offers) => {
      const steps = stepsFor(people);
      const all = offers.map(([from, levels], at) => offer(`M${at}`, steps, taught(from, from + levels)));
      const plan = evaluatePlan(
        needsOf(steps),
        all,
        all.map(({ id }) => id),
      );
      // One by one: she climbs while something teaches the next step that she needs.
      const after = people.map(({ level, target }) => {
        let reached = level;
        while (reached < target && offers.some(([from, levels]) => from <= reached && reached < from + levels))
          reached += 1;
        return { level: reached, target };
      });
      const gap = (group: readonly Somebody[]) =>
        group.reduce((sum, { level, target }) => sum + Math.max(target - level, 0), 0);
      const inNeed = (group: readonly Somebody[]) => group.filter(({ level, target }) => level < target).length;
      const [effect] = competencyEffects(steps, new Set(plan.closed));
      expect(effect ?? { inNeedBefore: 0, inNeedAfter: 0, gapBefore: 0, gapAfter: 0 }).toMatchObject({
        inNeedBefore: inNeed(people),
        inNeedAfter: inNeed(after),
        gapBefore: gap(people),
        gapAfter: gap(after),
      });
      expect(plan.needClosed).toBe(gap(people) - gap(after));
    }),
  );
});

test('each step is one need, behind the step before it of the same beginning', () => {
  fc.assert(
    fc.property(fc.array(somebody, { maxLength: 12 }), (people) => {
      const steps = stepsFor(people);
      const ids = new Set(steps.map(needIdOf));
      const needs = needsOf(steps);
      expect(new Set(needs.map(({ id }) => id))).toEqual(ids);
      expect(needs.every(({ after }) => after === null || ids.has(after!))).toBe(true);
    }),
  );
});
