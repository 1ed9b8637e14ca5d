import { NoProgrammeInTime, tailorProgramme } from '.';
import { largeRequest, need, tailor, teaching } from './requests.testing';

const ids = ({ modules }: { modules: { id: string }[] }) => modules.map(({ id }) => id);
const limitOf = <Name extends string>({ limits }: { limits: { limit: Name }[] }, name: Name) =>
  limits.find(({ limit }) => limit === name);

test('the most is closed, though the module that closes most by itself is not in it', async () => {
  const programme = await tailor(
    [need('D1.1/1', 30), need('D1.2/1', 20), need('D1.3/1', 20)],
    [teaching('Wide', ['D1.1/1'], { hours: 6 }), teaching('A', ['D1.2/1']), teaching('B', ['D1.3/1'])],
    { hours: 8 },
  );
  expect(programme).toMatchObject({ status: 'optimal', value: 40, bound: 40, hours: 8, cost: 200, need: 70 });
  expect(ids(programme)).toEqual(['A', 'B']);
  expect(programme.open).toEqual([{ id: 'D1.1/1', weight: 30, reason: 'hours' }]);
  expect(programme.limits).toMatchObject([{ limit: 'hours', used: 8, allowed: 8, binds: true, gainWithout: 30 }]);
});
test('of programmes that close as much, the one with the fewest hours is taken, then the cheapest', async () => {
  const closing = ['D1.1/1'];
  const programme = await tailor(
    [need('D1.1/1')],
    [
      teaching('Long', closing, { hours: 5, cost: 1 }),
      teaching('Dear', closing, { cost: 90 }),
      teaching('Good', closing, { cost: 80 }),
    ],
  );
  expect(ids(programme)).toEqual(['Good']);
});
test('of programmes that take as few hours the cheapest is taken, and of the cheapest the one with the fewest hours', async () => {
  const closing = ['D1.1/1'];
  const modules = [
    teaching('Dear', closing, { hours: 4, cost: 90 }),
    teaching('Frugal', closing, { hours: 4, cost: 80 }),
    teaching('Long', closing, { hours: 5, cost: 70 }),
    teaching('Short', closing, { hours: 4.5, cost: 70 }),
  ];
  expect(ids(await tailor([need('D1.1/1')], modules, {}, 'least-hours'))).toEqual(['Frugal']);
  expect(ids(await tailor([need('D1.1/1')], modules, {}, 'least-cost'))).toEqual(['Short']);
});
test('everything that can be closed is closed in the fewest hours, or for the least money', async () => {
  const needs = [need('D1.1/1'), need('D1.2/1'), need('D1.3/1')];
  const modules = [
    teaching('Both', ['D1.1/1', 'D1.2/1'], { hours: 6, cost: 500 }),
    teaching('A', ['D1.1/1']),
    teaching('B', ['D1.2/1']),
  ];
  const quick = await tailor(needs, modules, {}, 'least-hours');
  expect(quick).toMatchObject({ status: 'optimal', value: 6, bound: 6, hours: 6, cost: 500, needClosed: 20 });
  const cheap = await tailor(needs, modules, {}, 'least-cost');
  expect(cheap).toMatchObject({ status: 'optimal', value: 200, bound: 200, hours: 8, cost: 200, needClosed: 20 });
  expect(cheap.open).toEqual([{ id: 'D1.3/1', weight: 10, reason: 'no_module' }]);
});
test('a module that the programme must have is in it though it closes nothing', async () => {
  const modules = [teaching('Welcome', []), teaching('A', ['D1.1/1'])];
  const programme = await tailor([need('D1.1/1')], modules, { mustHave: ['Welcome'] });
  expect(programme.modules).toEqual([
    { id: 'A', closes: ['D1.1/1'], lostWithout: 10 },
    { id: 'Welcome', closes: [], lostWithout: 0 },
  ]);
});
test('a module that the programme must have may cost need elsewhere, and that is told', async () => {
  const modules = [teaching('Welcome', []), teaching('A', ['D1.1/1'])];
  const programme = await tailor([need('D1.1/1')], modules, { mustHave: ['Welcome'], hours: 6 });
  expect(programme.needClosed).toBe(0);
  expect(limitOf(programme, 'mustHave')).toMatchObject({ binds: true, gainWithout: 10 });
});

const filtered = [
  teaching('Left', ['D1.1/1']),
  teaching('French', ['D1.2/1'], { languages: ['fr'] }),
  teaching('Hall', ['D1.3/1'], { modality: 'in person' }),
  teaching('Good', ['D1.4/1'], { languages: ['fr', 'ar'] }),
];
test('what is left out, in another language or of another modality is not chosen, and the needs say so', async () => {
  const programme = await tailor(
    ['D1.1/1', 'D1.2/1', 'D1.3/1', 'D1.4/1'].map((id) => need(id)),
    filtered,
    {
      leftOut: ['Left'],
      languages: ['en', 'ar'],
      modalities: ['online'],
    },
  );
  expect(ids(programme)).toEqual(['Good']);
  expect(programme.open.map(({ reason }) => reason)).toEqual(['left_out', 'language', 'modality']);
  for (const limit of ['leftOut', 'languages', 'modalities'] as const)
    expect(limitOf(programme, limit)).toMatchObject({ used: null, allowed: null, binds: true, gainWithout: 10 });
});
test('a module in one of the languages asked for passes; it need not be in all', async () => {
  const programme = await tailor([need('D1.2/1')], filtered, { languages: ['fr', 'es'] });
  expect(ids(programme)).toEqual(['French']);
});
test('a filter that shuts needs out binds the least objectives too, though it saves them nothing', async () => {
  const programme = await tailor([need('D1.2/1')], filtered, { languages: ['en'] }, 'least-hours');
  expect(programme).toMatchObject({ status: 'optimal', value: 0, needClosed: 0 });
  expect(limitOf(programme, 'languages')).toMatchObject({ binds: true, gainWithout: 0, shutsOut: 10 });
});
test('a limit that is empty or null is no limit', async () => {
  const none = { hours: null, budget: null, languages: [], modalities: [], mustHave: [], leftOut: [] };
  const programme = await tailor([need('D1.1/1')], filtered, none);
  expect(programme.limits).toEqual([]);
});

test('the budget binds, to the cent, and to the cent in trillions', async () => {
  const needs = [need('D1.1/1'), need('D1.2/1', 11)];
  for (const cost of [100, 15e11]) {
    const modules = [teaching('A', ['D1.1/1'], { cost: cost + 0.01 }), teaching('B', ['D1.2/1'], { cost })];
    const programme = await tailor(needs, modules, { budget: cost * 2 });
    expect(programme).toMatchObject({ status: 'optimal', value: 11, cost });
    expect(programme.open).toEqual([{ id: 'D1.1/1', weight: 10, reason: 'budget' }]);
    expect(limitOf(programme, 'budget')).toMatchObject({ binds: true, gainWithout: 10 });
  }
});
test('a cap that leaves room for nothing more does not bind when nothing more is to be had', async () => {
  const programme = await tailor([need('D1.1/1')], [teaching('A', ['D1.1/1'])], { hours: 4, budget: 100 });
  expect(programme.limits).toMatchObject([
    { limit: 'hours', used: 4, allowed: 4, binds: false, gainWithout: 0 },
    { limit: 'budget', used: 100, allowed: 100, binds: false, gainWithout: 0 },
  ]);
});

test('a later step is closed only behind the earlier one, which is paid for though it weighs little', async () => {
  const needs = [need('D1.1/1', 1), need('D1.1/2', 50), need('D1.2/1', 40)];
  const modules = [teaching('First', ['D1.1/1']), teaching('Second', ['D1.1/2']), teaching('Other', ['D1.2/1'])];
  const programme = await tailor(needs, modules, { hours: 8 });
  expect(ids(programme)).toEqual(['First', 'Second']);
  const short = await tailor(needs, modules, { hours: 4 });
  expect(ids(short)).toEqual(['Other']);
  expect(short.open).toEqual([
    { id: 'D1.1/1', weight: 1, reason: 'hours' },
    { id: 'D1.1/2', weight: 50, reason: 'earlier_step' },
  ]);
});
test('a later step need not wait for one that nobody needs', async () => {
  const programme = await tailor([need('D1.1/1', 0), need('D1.1/2')], [teaching('Second', ['D1.1/2'])]);
  expect(programme).toMatchObject({ needClosed: 10, need: 10, open: [] });
});

test('hours that do not suffice for everything are named, with the least that would be enough', async () => {
  const needs = [need('D1.1/1'), need('D1.2/1')];
  const modules = [teaching('A', ['D1.1/1']), teaching('B', ['D1.2/1'])];
  const programme = await tailor(needs, modules, { hours: 7, languages: ['en'] }, 'least-cost');
  expect(programme).toMatchObject({ status: 'infeasible', value: null, bound: null, modules: [], needClosed: 0 });
  expect(programme.limits).toMatchObject([
    { limit: 'hours', conflicts: true, enough: 8 },
    { limit: 'languages', conflicts: false, enough: null },
  ]);
  expect(programme.curve).toEqual([
    { hours: 0, needClosed: 0 },
    { hours: 4, needClosed: 10 },
    { hours: 8, needClosed: 20 },
  ]);
});
test('where nothing is planned, what each need waits for is told as of an empty plan', async () => {
  const modules = [teaching('A', ['D1.1/1']), teaching('B', ['D1.2/1'], { hours: 5 })];
  const programme = await tailor([need('D1.1/1'), need('D1.2/1')], modules, { hours: 4 }, 'least-cost');
  expect(programme.open.map(({ reason }) => reason)).toEqual(['not_chosen', 'hours']);
});
test('a module that the programme must have and that a limit shuts out is a clash of the two', async () => {
  const limits = { mustHave: ['French'], languages: ['en'], hours: 8 };
  const programme = await tailor([need('D1.2/1')], filtered, limits);
  expect(programme.status).toBe('infeasible');
  expect(programme.limits.filter(({ conflicts }) => conflicts).map(({ limit }) => limit)).toEqual([
    'mustHave',
    'languages',
  ]);
});
test('nothing is needed: the best programme is empty', async () => {
  for (const objective of ['most-need-closed', 'least-hours', 'least-cost'] as const)
    expect(await tailor([], filtered, { hours: 5 }, objective)).toMatchObject({
      status: 'optimal',
      value: 0,
      modules: [],
    });
});

test('time that ends at once leaves an honest bound where a plan is at hand, and an error where none is', async () => {
  const atOnce = { timeLimit: 1e-9 };
  const most = await tailorProgramme(largeRequest('most-need-closed', { hours: 120 }), atOnce);
  expect(most).toMatchObject({ status: 'within-bound', value: 0, tiesSettled: false, curve: [] });
  expect(most.bound).toBeGreaterThan(0);
  expect(most.limits).toMatchObject([{ limit: 'hours', binds: null, gainWithout: null }]);
  const least = await tailorProgramme(largeRequest('least-hours', {}), atOnce);
  expect(least).toMatchObject({ status: 'within-bound', bound: 0 });
  for (const { lostWithout } of least.modules) expect(lostWithout).toBeGreaterThan(0);
  await expect(tailorProgramme(largeRequest('least-hours', { hours: 120 }), atOnce)).rejects.toThrow(NoProgrammeInTime);
});

test.each([
  ['a need given twice', { needs: [need('D1.1/1'), need('D1.1/1')] }],
  ['a module given twice', { modules: [teaching('A', []), teaching('A', [])] }],
  ['a weight that is no whole number', { needs: [need('D1.1/1', 0.5)] }],
  [
    'a chain in a circle',
    {
      needs: [
        { id: 'A', weight: 1, after: 'B' },
        { id: 'B', weight: 1, after: 'A' },
      ],
    },
  ],
  ['hours below 0', { modules: [teaching('A', [], { hours: -1 })] }],
  ['a cost with three decimals', { modules: [teaching('A', [], { cost: 0.125 })] }],
  ['a cap that is no number', { limits: { hours: Number.NaN } }],
  ['a must-have that is not among the modules', { limits: { mustHave: ['A'] } }],
])('%s is refused', async (_what, wrong) => {
  const request = { needs: [], modules: [], objective: 'least-hours' as const, limits: {}, ...wrong };
  await expect(tailorProgramme(request, { timeLimit: 60 })).rejects.toThrow(RangeError);
});
