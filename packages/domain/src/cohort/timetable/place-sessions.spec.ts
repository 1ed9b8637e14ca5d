import type { TimetableRequest } from '.';
import { placeSessions, slotsOf } from '.';

/** A week from a Monday on, with two times a day. */
const slots = slotsOf({
  firstDay: '2026-11-02',
  lastDay: '2026-11-06',
  from: '09:00',
  until: '13:30',
  minutes: 120,
  pause: 30,
  timeZone: 'Africa/Nairobi',
});

const aRequest = (given: Partial<TimetableRequest> = {}): TimetableRequest => ({
  slots,
  cohorts: [{ id: 'C', seats: 20, modules: [{ id: 'M', sessions: 2, trainers: ['T'], after: [] }] }],
  trainers: [{ id: 'T', absent: [] }],
  venues: [{ id: 'V', seats: 20, absent: [] }],
  rest: [],
  taken: [],
  sharing: [],
  travelMinutes: 60,
  mostADay: 1,
  ...given,
});

const place = async (given: Partial<TimetableRequest> = {}) =>
  (await placeSessions({ request: aRequest(given), timeLimit: 30 }))!;
const all = [...slots.keys()];

test('the times of a day follow each other with a pause, by the clock on the wall', () => {
  expect(slots).toHaveLength(10);
  expect(slots.slice(0, 2).map(({ startsAt }) => new Date(startsAt).toISOString())).toEqual([
    '2026-11-02T06:00:00.000Z',
    '2026-11-02T08:30:00.000Z',
  ]);
});

test('a time that clocks are put forward over is left out', () => {
  const night = { from: '02:00', until: '04:00', minutes: 60, pause: 0, timeZone: 'Europe/Berlin' };
  const found = slotsOf({ firstDay: '2026-03-28', lastDay: '2026-03-29', ...night });
  expect(found.map(({ startsAt }) => new Date(startsAt).toISOString())).toEqual([
    '2026-03-28T01:00:00.000Z',
    '2026-03-28T02:00:00.000Z',
    '2026-03-29T01:00:00.000Z',
  ]);
});

test('sessions are as early as can be', async () => {
  expect(await place()).toMatchObject({ status: 'optimal', value: 4, bound: 4, placed: [{ slot: 0 }, { slot: 2 }] });
});

test.each([
  ['most-a-day', { slots: slots.slice(0, 2) }],
  ['venue-seats', { venues: [{ id: 'V', seats: 19, absent: [] }] }],
  ['venue-hours', { venues: [{ id: 'V', seats: 20, absent: all.slice(1) }] }],
  ['trainer-hours', { trainers: [{ id: 'T', absent: all.slice(1) }] }],
  ['working-days', { rest: all.slice(2) }],
  [
    'taken',
    {
      taken: slots.slice(1).map(({ startsAt, endsAt }) => ({
        startsAt,
        endsAt,
        trainerId: 'T',
        venueId: 'V',
        cohortId: null,
        learnersOf: [],
      })),
    },
  ],
  [
    'learners',
    {
      taken: slots.slice(1).map(({ startsAt, endsAt }) => ({
        startsAt,
        endsAt,
        trainerId: null,
        venueId: null,
        cohortId: null,
        learnersOf: ['C'],
      })),
    },
  ],
  [
    'travel',
    {
      // Elsewhere until half an hour before each but the first.
      taken: slots.slice(1).map(({ startsAt }) => ({
        startsAt: startsAt - 3_000_000,
        endsAt: startsAt - 1_800_000,
        trainerId: 'T',
        venueId: 'X',
        cohortId: null,
        learnersOf: [],
      })),
    },
  ],
  [
    'order',
    {
      slots: slots.slice(0, 1).concat(slots.slice(2, 3)),
      cohorts: [
        {
          id: 'C',
          seats: 20,
          modules: [
            { id: 'M', sessions: 1, trainers: ['T'], after: ['N'] },
            { id: 'N', sessions: 1, trainers: ['T'], after: ['M'] },
          ],
        },
      ],
    },
  ],
] as const)('where not all can be placed, the limit in the way is named: %s', async (limit, given) => {
  const outcome = await place(given as Partial<TimetableRequest>);
  expect(outcome.status).toBe('incomplete');
  expect(outcome.conflict).toContain(limit);
  expect(outcome.unplaced.length).toBeGreaterThan(0);
});

test('too few days are no limit that can be let go', async () => {
  const modules = [{ id: 'M', sessions: 11, trainers: ['T'], after: [] }];
  const outcome = await place({ cohorts: [{ id: 'C', seats: 20, modules }], mostADay: 2 });
  expect(outcome).toMatchObject({ status: 'incomplete', conflict: [], unplaced: [{ sessions: 1 }] });
  expect(outcome.placed).toHaveLength(10);
});

test('people who meet by a link need no venue, and nobody travels', async () => {
  const cohorts = ['C', 'D'].map((id) => ({
    id,
    seats: 500,
    modules: [{ id: 'M', sessions: 1, trainers: ['T', 'U'], after: [] }],
  }));
  const outcome = await place({
    cohorts,
    venues: [],
    trainers: [
      { id: 'T', absent: [] },
      { id: 'U', absent: [] },
    ],
  });
  expect(outcome).toMatchObject({ status: 'optimal', value: 2, placed: [{ venueId: null }, { venueId: null }] });
});

test('cohorts that have nothing to do with each other are proven each by itself', async () => {
  const cohorts = ['C', 'D'].map((id, at) => ({
    id,
    seats: 500,
    modules: [{ id: 'M', sessions: 1 + at, trainers: [at === 0 ? 'T' : 'U'], after: [] }],
  }));
  const outcome = await place({
    cohorts,
    venues: [],
    trainers: [
      { id: 'T', absent: [] },
      { id: 'U', absent: [0] },
    ],
  });
  expect(outcome).toMatchObject({ status: 'optimal', value: 1 + 2 + 3, bound: 6 });
});
