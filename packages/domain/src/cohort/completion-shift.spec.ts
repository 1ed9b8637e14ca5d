import fc from 'fast-check';
import type { CompletionFacts, CompletionStanding, Condition, SessionMet } from '.';
import { completionShift, sameWorks } from '.';

const held = (attendance: SessionMet['attendance']): SessionMet => ({
  cancelled: false,
  lasts: 60,
  attendance,
  stayed: null,
});
const condition = (id: string, more: Partial<Condition> = {}): Condition => ({
  id,
  kind: 'work',
  leastShare: null,
  roundId: null,
  title: null,
  ...more,
});
const hours = condition('hours', { kind: 'attendance', leastShare: 0.8 });
const plan = condition('plan', { title: 'A plan' });
const standing = (conditions: readonly Condition[], facts: Partial<CompletionFacts> = {}): CompletionStanding => ({
  conditions,
  facts: { sessions: [], submitted: [], works: {}, override: null, ...facts },
});
const nothing = { noLonger: false, otherHours: false, worksLeft: false };

test('hours stay with the cohort that held them: who had enough of them has none of the other one’s', () => {
  const here = standing([hours], { sessions: [held('present')] });
  expect(completionShift(here, standing([hours], { sessions: [held(null)] }))).toEqual({
    noLonger: true,
    otherHours: true,
    worksLeft: false,
  });
  expect(completionShift(standing([hours]), standing([hours]))).toEqual(nothing);
});

test('a work goes where the same is asked for, by the same condition or under the same name; elsewhere it stays behind', () => {
  const here = standing([plan], { works: { plan: 'accepted' } });
  expect(completionShift(here, standing([plan]))).toEqual(nothing);
  expect(completionShift(here, standing([condition('other', { title: ' a PLAN ' })]))).toEqual(nothing);
  expect(completionShift(here, standing([condition('report', { title: 'A report' })]))).toMatchObject({
    noLonger: true,
    worksLeft: true,
  });
  // What she handed in there before counts there.
  expect(completionShift(here, standing([plan], { works: { plan: 'sent-back' } }))).toMatchObject({ noLonger: true });
});

test('who goes nowhere takes nothing along', () => {
  const all = standing([hours, plan], { sessions: [held('present')], works: { plan: 'accepted' } });
  expect(completionShift(all, null)).toEqual({ noLonger: true, otherHours: true, worksLeft: true });
  expect(completionShift(standing([hours, plan]), null)).toEqual(nothing);
});

test('who would not complete anyway does not lose it, and a decision in place of the conditions stays where it was made', () => {
  expect(completionShift(standing([hours], { sessions: [held('absent')] }), null).noLonger).toBe(false);
  expect(completionShift(standing([hours], { override: { completes: true } }), standing([hours])).noLonger).toBe(true);
});

test('into a cohort that asks for the same, works go all of them, and each into one condition', () => {
  const works = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 });
  fc.assert(
    fc.property(works, (ids) => {
      const conditions = ids.map((id) => condition(id, { title: `Work ${id}` }));
      const copied = ids.map((id) => condition(`copy-${id}`, { title: `Work ${id}` }));
      expect([...sameWorks(conditions, copied)]).toEqual(ids.map((id) => [id, `copy-${id}`]));
      const here = standing(conditions, { works: Object.fromEntries(ids.map((id) => [id, 'accepted'])) });
      expect(completionShift(here, standing(copied))).toEqual(nothing);
    }),
  );
});
