import { conditionInput, draftsOf, newDraft } from './condition-drafts';

const condition = { leastShare: null, roundId: null, title: null };
const hours = { ...condition, id: 'hours', kind: 'attendance' as const, leastShare: 0.675 };
const plan = { ...condition, id: 'plan', kind: 'work' as const, title: 'A plan' };
const rules = {
  source: 'cohort' as const,
  programmeVersion: 1,
  conditions: [plan, { ...plan, id: 'report', title: 'A report' }],
  programmeConditions: [hours],
};

test('several conditions of one kind are each a draft, and what is saved keeps its id', () => {
  expect(draftsOf(rules, false).map(conditionInput)).toEqual([
    { id: 'plan', kind: 'work', leastShare: null, roundId: null, title: 'A plan' },
    { id: 'report', kind: 'work', leastShare: null, roundId: null, title: 'A report' },
  ]);
  expect(draftsOf(rules, true).map(conditionInput)).toMatchObject([{ id: 'hours', leastShare: 0.675 }]);
});

test('what is inherited is copied without its id, and so is what holds where nothing was said', () => {
  const inherited = { ...rules, source: 'programme' as const, conditions: [hours] };
  expect(draftsOf(inherited, false)).toMatchObject([{ id: null, share: '67.5' }]);
  const standard = { ...rules, programmeConditions: [{ ...hours, id: 'standard' }] };
  expect(draftsOf(standard, true)).toMatchObject([{ id: null }]);
});

test('a condition that becomes one of another kind leaves what it asked for before; an empty share is none', () => {
  const draft = { ...newDraft('work'), title: 'A plan', share: ' ', roundId: 'post' };
  expect(conditionInput(draft)).toMatchObject({ title: 'A plan', leastShare: null, roundId: null });
  expect(conditionInput({ ...draft, kind: 'attendance' })).toMatchObject({ title: null, leastShare: null });
  expect(conditionInput({ ...draft, kind: 'assessment' })).toMatchObject({ title: null, roundId: 'post' });
});
