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
});

test('what she handed in there before counts there, and the other one stays behind', () => {
  const here = standing([plan], { works: { plan: 'accepted' } });
  const there = standing([plan], { works: { plan: 'sent-back' } });
  expect(completionShift(here, there)).toMatchObject({ noLonger: true, worksLeft: true });
});

test('what was handed in for a condition that is not asked for any more is not left behind: it counted nowhere', () => {
  const here = standing([plan], { works: { plan: 'accepted', retired: 'accepted' } });
  expect(completionShift(here, standing([plan]))).toEqual(nothing);
  expect(completionShift(standing([hours], { works: { hours: 'accepted' } }), standing([plan]))).toEqual(nothing);
});

test('of two works of a name each goes into a place of its own, and one that is the same stays the same', () => {
  const [first, second] = [condition('first', { title: 'A plan' }), condition('second', { title: 'a plan' })];
  const there = [condition('new', { title: 'A plan' }), first];
  expect(sameWorks([second, first], there)).toEqual(
    new Map([
      ['first', 'first'],
      ['second', 'new'],
    ]),
  );
  const here = standing([first, second], { works: { first: 'accepted', second: 'accepted' } });
  expect(completionShift(here, standing(there))).toEqual(nothing);
  expect(completionShift(here, standing([plan]))).toMatchObject({ worksLeft: true });
});

test('who goes nowhere loses what she had; nothing of hers counts elsewhere', () => {
  const all = standing([hours, plan], { sessions: [held('present')], works: { plan: 'accepted' } });
  expect(completionShift(all, null)).toEqual({ noLonger: true, otherHours: false, worksLeft: false });
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

/** Works of few names, so that there are several of one, and of few ids, so that both cohorts ask for the same ones. */
const asked = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    title: fc.constantFrom('A plan', ' a PLAN', 'A report'),
  }),
  { selector: ({ id }) => id },
);

test('whatever is asked for, under whatever names, no work takes the place of another, and as many go as have a place', () =>
  fc.assert(
    fc.property(asked, asked, (here, there) => {
      const [own, others] = [here, there].map((works) => works.map(({ id, title }) => condition(id, { title })));
      const same = sameWorks(own!, others!);
      expect(new Set(same.values()).size).toBe(same.size);
      const [ids, idsThere] = [own!, others!].map((works) => new Set(works.map(({ id }) => id)));
      for (const id of ids!) if (idsThere!.has(id)) expect(same.get(id)).toBe(id);
      const left = (works: readonly Condition[], taken: ReadonlySet<string>, name: string) =>
        works.filter(({ id, title }) => !taken.has(id) && title?.trim().toLowerCase() === name);
      // Of no name is there a work without a place while there is a place without a work.
      for (const name of ['a plan', 'a report']) {
        const waiting = left(own!, new Set(same.keys()), name);
        const free = left(others!, new Set(same.values()), name);
        expect(Math.min(waiting.length, free.length)).toBe(0);
      }
      const shift = completionShift(
        standing(own!, { works: Object.fromEntries([...ids!].map((id) => [id, 'accepted'])) }),
        standing(others!),
      );
      expect(shift.worksLeft).toBe(same.size < own!.length);
    }),
  ));
