import fc from 'fast-check';
import { evaluatePlan } from '.';
import { need, teaching } from './requests.testing';

const needs = [need('D1.1/1', 30), need('D1.1/2', 10), need('D1.2/1', 5)];
const modules = [
  teaching('Basics', ['D1.1/1'], { hours: 6.5, cost: 0.1 }),
  teaching('Further', ['D1.1/2', 'D9.9/9'], { hours: 4, cost: 0.2 }),
  teaching('All', ['D1.1/1', 'D1.2/1'], { hours: 9, cost: 0.3 }),
];

test('a module that others build on is missed with all that they close; what another teaches too is not missed', () => {
  expect(evaluatePlan(needs, modules, ['Further', 'Basics'])).toEqual({
    modules: [
      { id: 'Basics', closes: ['D1.1/1'], lostWithout: 40 },
      { id: 'Further', closes: ['D1.1/2'], lostWithout: 10 },
    ],
    hours: 10.5,
    cost: 0.3,
    need: 45,
    needClosed: 40,
    closed: ['D1.1/1', 'D1.1/2'],
    open: ['D1.2/1'],
  });
  expect(evaluatePlan(needs, modules, ['All', 'Basics', 'Further']).modules).toEqual([
    { id: 'All', closes: ['D1.1/1', 'D1.2/1'], lostWithout: 5 },
    { id: 'Basics', closes: ['D1.1/1'], lostWithout: 0 },
    { id: 'Further', closes: ['D1.1/2'], lostWithout: 10 },
  ]);
});
test('a later step alone closes nothing while the earlier one is needed', () => {
  expect(evaluatePlan(needs, modules, ['Further'])).toMatchObject({
    modules: [{ id: 'Further', closes: [], lostWithout: 0 }],
    needClosed: 0,
  });
});
test('an empty plan closes nothing and takes nothing', () => {
  expect(evaluatePlan(needs, modules, [])).toMatchObject({ modules: [], hours: 0, cost: 0, needClosed: 0, need: 45 });
});
test('modules stand behind those that teach what they build on, though their names and lowest steps say otherwise', () => {
  const chained = [need('X/1'), need('X/2'), need('X/3'), need('Y/1'), need('Y/2'), need('Y/3')];
  const offered = [teaching('A', ['X/1', 'Y/3']), teaching('B', ['Y/2']), teaching('C', ['Y/1'])];
  expect(evaluatePlan(chained, offered, ['A', 'B', 'C']).modules.map(({ id }) => id)).toEqual(['C', 'B', 'A']);
});
test('modules that wait for each other still stand in some order, each once', () => {
  const chained = [need('X/1'), need('X/2'), need('Y/1'), need('Y/2')];
  const offered = [teaching('B', ['X/1', 'Y/2']), teaching('A', ['Y/1', 'X/2'])];
  expect(evaluatePlan(chained, offered, ['B', 'A']).modules.map(({ id }) => id)).toEqual(['A', 'B']);
});
test.each([
  ['is not among the modules', ['Nothing'], /not among/],
  ['was chosen twice', ['All', 'All'], /twice/],
])('a module that %s is refused', (_what, chosen, message) => {
  expect(() => evaluatePlan(needs, modules, chosen)).toThrow(RangeError);
  expect(() => evaluatePlan(needs, modules, chosen)).toThrow(message);
});
test('nobody who only evaluates a plan loads the solver', () => {
  jest.isolateModules(() => {
    jest.doMock('highs', () => {
      throw new Error('HiGHS was loaded.');
    });
    const programme = jest.requireActual<typeof import('.')>('.');
    expect(programme.evaluatePlan(needs, modules, ['All']).needClosed).toBe(35);
  });
});

test('sums are exact to the cent, and what is lost without a module is the difference of two plans', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ cents: fc.nat({ max: 1e9 }), closes: fc.subarray(needs.map(({ id }) => id)) }), {
        maxLength: 8,
      }),
      (given) => {
        const offered = given.map(({ cents, closes }, index) => teaching(`M${index}`, closes, { cost: cents / 100 }));
        const all = offered.map(({ id }) => id);
        const plan = evaluatePlan(needs, offered, all);
        expect(Math.round(plan.cost * 100)).toBe(given.reduce((sum, { cents }) => sum + cents, 0));
        for (const { id, lostWithout } of plan.modules) {
          const rest = evaluatePlan(
            needs,
            offered,
            all.filter((other) => other !== id),
          );
          expect(lostWithout).toBe(plan.needClosed - rest.needClosed);
        }
      },
    ),
  );
});
