import fc from 'fast-check';
import type { CompletionFacts, Condition, SessionMet } from '.';
import { isConcerned, judgeCompletion, outcomeOf, standardConditions } from '.';

const met = (attendance: SessionMet['attendance'], stayed: number | null = null): SessionMet => ({
  cancelled: false,
  lasts: 60,
  attendance,
  stayed,
});
const nothing: CompletionFacts = { sessions: [], submitted: [], works: {}, override: null };
const condition = (id: string, more: Partial<Condition>): Condition => ({
  id,
  kind: 'attendance',
  leastShare: null,
  roundId: null,
  title: null,
  ...more,
});
const hours = condition('hours', { leastShare: 0.8 });
const round = condition('round', { kind: 'assessment', roundId: 'post' });
const plan = condition('plan', { kind: 'work', title: 'A plan' });
const report = condition('report', { kind: 'work', title: 'A report' });
const all = [hours, round, plan, report];

test('three of four conditions are not enough, and what is missing is told', () => {
  const facts: CompletionFacts = {
    ...nothing,
    sessions: [met('present')],
    submitted: ['other', 'post'],
    works: { plan: 'accepted', report: 'handed-in' },
  };
  const verdict = judgeCompletion(all, facts);
  expect(verdict).toMatchObject({ met: 3, completes: false });
  expect(verdict.conditions.map(({ met: reached, share, work }) => [reached, share, work])).toEqual([
    [true, 1, null],
    [true, null, null],
    [true, null, 'accepted'],
    [false, null, 'handed-in'],
  ]);
  expect(judgeCompletion(all, { ...facts, works: { plan: 'accepted', report: 'accepted' } }).completes).toBe(true);
});

test('what was sent back, or never handed in, is not accepted; a share of nothing is none', () => {
  const verdict = judgeCompletion(all, { ...nothing, works: { plan: 'sent-back' } });
  expect(verdict).toMatchObject({ met: 0, completes: false });
  expect(verdict.conditions[0]).toMatchObject({ share: null, met: false });
});

test('without rules 80 % of the hours complete', () => {
  const of = (stayed: number) =>
    judgeCompletion(standardConditions, { ...nothing, sessions: [met('present', stayed)] });
  expect([of(48).completes, of(47).completes]).toEqual([true, false]);
});

test('a coordinator decides in both ways, and the conditions stay as they are', () => {
  const full: CompletionFacts = { ...nothing, sessions: [met('present')] };
  expect(judgeCompletion([hours], { ...full, override: { completes: false } })).toMatchObject({
    met: 1,
    completes: false,
  });
  expect(judgeCompletion([hours], { ...nothing, override: { completes: true } })).toMatchObject({
    met: 0,
    completes: true,
  });
});

const outcome = (facts: Partial<CompletionFacts>) => {
  const known = { ...nothing, ...facts };
  return outcomeOf(judgeCompletion([hours], known), known);
};

test('who came to nothing and was never excused has stayed away; who was excused once has not', () => {
  expect(outcome({ sessions: [met('absent'), met(null)] })).toBe('stay-away');
  expect(outcome({ sessions: [met('absent'), met('excused')] })).toBe('fall-short');
  expect(outcome({ sessions: [met('absent'), met('present')] })).toBe('fall-short');
  expect(outcome({ sessions: [met('present')] })).toBe('complete');
  expect(outcome({ sessions: [met('absent')], override: { completes: true } })).toBe('complete');
  expect(outcome({})).toBe('fall-short');
});

test('an excuse for a cancelled session is none', () => {
  expect(outcome({ sessions: [met('absent'), { ...met('excused'), cancelled: true }] })).toBe('stay-away');
});

const anyFacts: fc.Arbitrary<CompletionFacts> = fc.record({
  sessions: fc.array(
    fc.record({
      cancelled: fc.boolean(),
      lasts: fc.integer({ min: 1, max: 600 }),
      attendance: fc.constantFrom('present' as const, 'absent' as const, 'excused' as const, null),
      stayed: fc.option(fc.integer({ min: 1, max: 600 }), { nil: null }),
    }),
    { maxLength: 8 },
  ),
  submitted: fc.subarray(['post', 'other']),
  works: fc.dictionary(fc.constantFrom('plan', 'report'), fc.constantFrom('handed-in', 'accepted', 'sent-back')),
  override: fc.option(fc.record({ completes: fc.boolean() }), { nil: null }),
});
const anyConditions = fc.subarray(all, { minLength: 1 });

test('an override says the outcome; without one all conditions do, and another condition never helps', () => {
  fc.assert(
    fc.property(anyFacts, anyConditions, fc.constantFrom(...all), (facts, conditions, more) => {
      const verdict = judgeCompletion(conditions, facts);
      expect(verdict.completes).toBe(facts.override?.completes ?? verdict.conditions.every((each) => each.met));
      expect(outcomeOf(verdict, facts) === 'complete').toBe(verdict.completes);
      if (judgeCompletion([...conditions, more], facts).completes) expect(verdict.completes).toBe(true);
    }),
  );
});

test('other rules concern nobody where they are the same, and everybody whose outcome they change', () => {
  fc.assert(
    fc.property(anyFacts, anyConditions, anyConditions, (facts, before, after) => {
      const [now, then] = [judgeCompletion(before, facts), judgeCompletion(after, facts)];
      expect(isConcerned(now, judgeCompletion(before, facts))).toBe(false);
      if (now.completes !== then.completes) expect(isConcerned(now, then)).toBe(true);
      expect(isConcerned(now, then)).toBe(isConcerned(then, now));
    }),
  );
});

test('who would lack something else than before is concerned, though neither completes', () => {
  expect(isConcerned(judgeCompletion([hours], nothing), judgeCompletion([hours, plan], nothing))).toBe(true);
  expect(
    isConcerned(judgeCompletion([hours], nothing), judgeCompletion([{ ...hours, leastShare: 0.9 }], nothing)),
  ).toBe(false);
});
