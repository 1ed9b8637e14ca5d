import { tailorProgramme } from '.';
import type { Limits, TailoringRequest } from '.';
import { need, teaching } from './requests.testing';

const needs = [need('D1.1/1', 30), need('D1.1/2', 20), need('D1.2/1', 10)];
const modules = [
  teaching('First', ['D1.1/1'], { hours: 6 }),
  teaching('Second', ['D1.1/2'], { hours: 5, requires: [['First']] }),
  teaching('Beside', ['D1.2/1'], { hours: 4 }),
];
const everything = [{ modules: modules.map(({ id }) => id) }];
const tailor = (limits: Limits, more: Partial<TailoringRequest> = {}) =>
  tailorProgramme(
    { needs, modules, profiles: everything, objective: 'most-need-closed', limits, ...more },
    { timeLimit: 60 },
  );
const binding = (limits: Limits) =>
  tailor(limits).then((programme) =>
    programme.limits.map(({ limit, used, allowed, binds }) => ({ limit, used, allowed, binds })),
  );

test('nobody spends more hours than her weeks hold, each module of a chain after the one that it requires', async () => {
  const programme = await tailor({ calendar: { weeks: 4, hoursPerWeek: 2.75 } });
  expect(programme.modules.map(({ id }) => id)).toEqual(['First', 'Second']);
  expect(programme).toMatchObject({ status: 'optimal', value: 50 });
  expect(programme.open).toEqual([{ id: 'D1.2/1', weight: 10, reason: 'hours_per_person' }]);
  expect(programme.unchosen).toEqual([{ id: 'Beside', reason: 'hours_per_person', insteadOf: null }]);
  expect(programme.limits).toMatchObject([{ limit: 'calendar', used: 11, allowed: 11, binds: true, gainWithout: 10 }]);
});

test('what different people follow in the same weeks does not add up', async () => {
  const profiles = [{ modules: ['First', 'Second'] }, { modules: ['Beside'] }];
  expect(await tailor({ calendar: { weeks: 4, hoursPerWeek: 2.75 } }, { profiles })).toMatchObject({ value: 60 });
});

test('of the hours of a person and those of her weeks the tighter holds, and is told to bind', async () => {
  expect(await binding({ hoursPerPerson: 14, calendar: { weeks: 6, hoursPerWeek: 2 } })).toEqual([
    { limit: 'hoursPerPerson', used: 11, allowed: 14, binds: false },
    { limit: 'calendar', used: 11, allowed: 12, binds: false },
  ]);
  expect(await binding({ hoursPerPerson: 15, calendar: { weeks: 6, hoursPerWeek: 2 } })).toEqual([
    { limit: 'hoursPerPerson', used: 11, allowed: 15, binds: false },
    { limit: 'calendar', used: 11, allowed: 12, binds: true },
  ]);
  expect(await binding({ hoursPerPerson: 11, calendar: { weeks: 8, hoursPerWeek: 2 } })).toEqual([
    { limit: 'hoursPerPerson', used: 11, allowed: 11, binds: true },
    { limit: 'calendar', used: 11, allowed: 16, binds: false },
  ]);
});

test('weeks that are too few for what must be in the programme clash with it', async () => {
  const programme = await tailor({ calendar: { weeks: 2, hoursPerWeek: 5 }, mustHave: ['Second'] });
  expect(programme.status).toBe('infeasible');
  expect(programme.limits).toMatchObject([
    { limit: 'calendar', conflicts: true },
    { limit: 'mustHave', conflicts: true },
  ]);
});

test('a group may be split into tracks within its weeks', async () => {
  const kinds = [
    { id: 'A', people: 30, needs: ['D1.1/1'], modules: ['First'] },
    { id: 'B', people: 20, needs: ['D1.1/1', 'D1.2/1', 'D1.3/1'], modules: ['First', 'Both'] },
  ];
  const asked = {
    needs: [need('D1.1/1', 50), need('D1.2/1', 20), need('D1.3/1', 20)],
    tracks: { most: 2, kinds },
    modules: [modules[0]!, teaching('Both', ['D1.2/1', 'D1.3/1'])],
  };
  const programme = await tailor({ calendar: { weeks: 3, hoursPerWeek: 2 } }, asked);
  expect(programme).toMatchObject({ status: 'optimal', value: 70 });
  expect(programme.tracksCurve.map(({ needClosed }) => needClosed)).toEqual([50, 70]);
  expect(programme.limits).toMatchObject([{ limit: 'calendar', used: 6, allowed: 6, binds: true, gainWithout: 20 }]);
});

test.each([
  ['no weeks', { weeks: 0, hoursPerWeek: 4 }],
  ['half a week', { weeks: 1.5, hoursPerWeek: 4 }],
  ['hours of a week below 0', { weeks: 1, hoursPerWeek: -4 }],
  ['more hours than can be counted', { weeks: 1e9, hoursPerWeek: 1e9 }],
])('%s are refused', async (_what, calendar) => {
  await expect(tailor({ calendar })).rejects.toThrow(RangeError);
});

test('weeks are refused where the request does not say which modules people would follow', async () => {
  const asked = { profiles: undefined };
  await expect(tailor({ calendar: { weeks: 1, hoursPerWeek: 4 } }, asked)).rejects.toThrow(RangeError);
});
