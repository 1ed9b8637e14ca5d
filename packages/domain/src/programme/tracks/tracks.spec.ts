import { tailorProgramme } from '..';
import { need, teaching } from '../requests.testing';
import { Solver } from '../solver';

const needs = [need('D1.1/1', 70), need('D1.2/1', 60), need('D2.1/1', 30)];
const modules = [
  teaching('Policy', ['D1.1/1', 'D1.2/1'], { hours: 12, cost: 500 }),
  teaching('Data', ['D1.1/1', 'D2.1/1'], { hours: 12, cost: 400 }),
];
const kinds = [
  { id: 'policy', people: 40, needs: ['D1.1/1', 'D1.2/1'], modules: ['Policy', 'Data'] },
  { id: 'data', people: 30, needs: ['D1.1/1', 'D2.1/1'], modules: ['Policy', 'Data'] },
  { id: 'strategy', people: 20, needs: ['D1.2/1'], modules: ['Policy'] },
];
const tailor = (most: number, limits: { hoursPerPerson?: number; hours?: number }) =>
  tailorProgramme(
    { needs, modules, objective: 'most-need-closed', tracks: { most, kinds }, limits },
    { timeLimit: 60 },
  );

test('the example of tracks of docs/methods/tailoring.md', async () => {
  expect(await tailor(1, { hoursPerPerson: 12 })).toMatchObject({ needClosed: 130, tracks: [], tracksCurve: [] });
  const programme = await tailor(2, { hoursPerPerson: 12 });
  expect(programme).toMatchObject({
    status: 'optimal',
    ...{ value: 160, bound: 160, needClosed: 160, need: 160, hours: 24, cost: 900, curve: [], open: [], unchosen: [] },
    tracksCurve: [
      { tracks: 1, needClosed: 130, bound: 130 },
      { tracks: 2, needClosed: 160, bound: 160 },
      { tracks: 3, needClosed: 160, bound: 160 },
    ],
    modules: [
      { id: 'Data', closes: ['D1.1/1', 'D2.1/1'], lostWithout: 60 },
      { id: 'Policy', closes: ['D1.1/1', 'D1.2/1'], lostWithout: 100 },
    ],
  });
  expect(programme.tracks).toEqual([
    {
      kinds: ['policy', 'strategy'],
      people: 60,
      modules: [{ id: 'Policy', people: 60 }],
      hoursPerPerson: 12,
      needs: { 'D1.1/1': 40, 'D1.2/1': 60 },
      needClosed: 100,
    },
    {
      kinds: ['data'],
      people: 30,
      modules: [{ id: 'Data', people: 30 }],
      hoursPerPerson: 12,
      needs: { 'D1.1/1': 30, 'D2.1/1': 30 },
      needClosed: 60,
    },
  ]);
});

test('where the hours of a person leave room for everything, one programme is for all', async () => {
  const programme = await tailor(2, { hoursPerPerson: 24 });
  expect(programme).toMatchObject({ status: 'optimal', value: 160, tracks: [] });
  expect(programme.tracksCurve.map(({ needClosed }) => needClosed)).toEqual([160, 160, 160]);
});

test('tracks share the hours of the whole programme, each module once', async () => {
  expect(await tailor(2, { hoursPerPerson: 12, hours: 23 })).toMatchObject({
    status: 'optimal',
    value: 130,
    tracks: [],
  });
});

test('where the solver takes the best split that there is for impossible, the bound is what is plain without it', async () => {
  const own = Solver.prototype.run;
  const run = jest.spyOn(Solver.prototype, 'run').mockImplementation(function (this: Solver, ...asked) {
    return 'splitOf' in asked[0] ? 'impossible' : own.apply(this, asked);
  });
  try {
    const { tracksCurve } = await tailor(2, { hoursPerPerson: 12 });
    expect(tracksCurve.map(({ bound }) => bound)).toEqual([130, 160, 160]);
  } finally {
    run.mockRestore();
  }
});

test('what is asked of tracks that can’t be is refused', async () => {
  await expect(tailor(2, {})).rejects.toThrow('A group is split into tracks for the most need within hours a person.');
  await expect(tailor(5, { hoursPerPerson: 12 })).rejects.toThrow(RangeError);
});
