import fc from 'fast-check';
import type { TimetableRequest } from '.';
import { faultsOf, latenessOf, placeSessions, Rules } from '.';
import { bestOf, isSound } from './brute-force.testing';

const hour = 3_600_000;
/** Two a day, an hour apart. */
const slots = [0, 1, 2, 3, 4].map((at) => {
  const startsAt = (Math.floor(at / 2) * 24 + (at % 2) * 3) * hour;
  return { day: `2026-11-0${Math.floor(at / 2) + 1}`, startsAt, endsAt: startsAt + 2 * hour };
});
const places = fc.subarray([0, 1, 2, 3, 4], { maxLength: 2 });

/** Small requests of every kind; many of them ask for more than can be. */
const requests: fc.Arbitrary<TimetableRequest> = fc.record({
  slots: fc.constant(slots),
  cohorts: fc
    .tuple(
      ...['A', 'B'].map((id) =>
        fc.record({
          id: fc.constant(id),
          seats: fc.constantFrom(10, 20),
          modules: fc
            .tuple(
              fc.record({
                id: fc.constant('M'),
                sessions: fc.constantFrom(1, 1, 2),
                trainers: fc.subarray(['T', 'U'], { minLength: 1 }),
                after: fc.constant<string[]>([]),
              }),
              fc.record({
                id: fc.constant('N'),
                sessions: fc.constant(1),
                trainers: fc.subarray(['T', 'U'], { minLength: 1 }),
                after: fc.constantFrom<string[]>([], ['M'], ['M']),
              }),
            )
            .chain((both) => fc.subarray(both, { minLength: 1 })),
        }),
      ),
    )
    .chain((both) => fc.subarray(both, { minLength: 1 })),
  trainers: fc.tuple(...['T', 'U'].map((id) => fc.record({ id: fc.constant(id), absent: places }))),
  venues: fc
    .tuple(
      ...['V', 'W'].map((id) => fc.record({ id: fc.constant(id), seats: fc.constantFrom(15, 25, 25), absent: places })),
    )
    .chain((both) => fc.subarray(both)),
  rest: fc.constantFrom<number[]>([], [], [2, 3]),
  taken: fc.array(
    fc
      .record({
        at: fc.nat({ max: 4 }),
        late: fc.constantFrom(0, 1, 2),
        trainerId: fc.constantFrom(null, 'T', 'U'),
        venueId: fc.constantFrom(null, 'V', 'X'),
        cohortId: fc.constantFrom(null, null, 'A'),
        learnersOf: fc.constantFrom<string[]>([], [], ['B']),
      })
      .map(({ at, late, ...taken }) => ({
        ...taken,
        startsAt: slots[at]!.startsAt + late * hour,
        endsAt: slots[at]!.endsAt + late * hour,
      })),
    { maxLength: 2 },
  ),
  sharing: fc.constantFrom<[string, string][]>([], [], [['A', 'B']]),
  travelMinutes: fc.constantFrom(0, 60, 90),
  mostADay: fc.constantFrom(1, 2),
});

const runs = { numRuns: 400 };

test('as many sessions are placed as can be, as early as can be, and the answer says so', async () => {
  await fc.assert(
    fc.asyncProperty(requests, async (request) => {
      const outcome = (await placeSessions({ request, timeLimit: 60 }))!;
      const best = bestOf(request);
      const wanted = request.cohorts.flatMap(({ modules }) => modules.map(({ sessions }) => sessions));
      const all = wanted.reduce((sum, sessions) => sum + sessions, 0);
      expect(isSound(request, outcome.placed)).toBe(true);
      expect(faultsOf(new Rules(request), outcome.placed).flat()).toEqual([]);
      expect(outcome.placed).toHaveLength(best.count);
      expect(latenessOf(outcome.placed)).toBe(best.lateness);
      expect(outcome).toMatchObject({ value: best.lateness, bound: best.lateness });
      expect(outcome.status).toBe(best.count === all ? 'optimal' : 'incomplete');
      expect(outcome.unplaced.reduce((sum, { sessions }) => sum + sessions, best.count)).toBe(all);
    }),
    runs,
  );
}, 240_000);

test('a fault is found in a timetable if, and only if, it breaks a rule', async () => {
  const timetables = requests.chain((request) =>
    fc.record({
      request: fc.constant(request),
      placed: fc.tuple(
        ...request.cohorts.flatMap(({ id: cohortId, modules }) =>
          modules.map(({ id: moduleId, trainers }) =>
            fc.record({
              cohortId: fc.constant(cohortId),
              moduleId: fc.constant(moduleId),
              slot: fc.nat({ max: 4 }),
              trainerId: fc.constantFrom(...trainers),
              venueId: fc.constantFrom(...(request.venues.length > 0 ? request.venues.map(({ id }) => id) : [null])),
            }),
          ),
        ),
      ),
    }),
  );
  fc.assert(
    fc.property(timetables, ({ request, placed }) => {
      expect(faultsOf(new Rules(request), placed).every((faults) => faults.length === 0)).toBe(
        isSound(request, placed),
      );
    }),
    { numRuns: 1_000 },
  );
});

test('the same request has the same answer', async () => {
  await fc.assert(
    fc.asyncProperty(requests, async (request) => {
      const once = await placeSessions({ request, timeLimit: 60 });
      expect(await placeSessions({ request: structuredClone(request), timeLimit: 60 })).toEqual(once);
    }),
    { numRuns: 20 },
  );
}, 120_000);
