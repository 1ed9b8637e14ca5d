import fc from 'fast-check';
import type { TailoredProgramme, TailoringRequest } from '..';
import { tailorProgramme } from '..';
import { bestOfSplits } from './brute-force-tracks.testing';

const stepIds = ['A/1', 'A/2', 'B/1', 'C/1'];

/** Small groups of a few kinds of people, within hours a person: some are served by one programme, others by tracks alone. */
const requests = (most: fc.Arbitrary<number>): fc.Arbitrary<TailoringRequest> =>
  fc
    .record({
      most,
      kinds: fc.array(
        fc.record({
          people: fc.integer({ min: 1, max: 6 }),
          needs: fc.subarray(stepIds, { minLength: 2, maxLength: 3 }),
        }),
        { minLength: 3, maxLength: 4 },
      ),
      modules: fc.array(
        fc.record({
          hours: fc.constantFrom(1, 1.5),
          cost: fc.constantFrom(0, 10, 19.99),
          closes: fc.subarray(stepIds, { minLength: 2, maxLength: 3 }),
          requires: fc.constantFrom<number[][]>([], [], [], [], [], [], [[0]], [[1, 2]]),
        }),
        { minLength: 3, maxLength: 5, size: 'max' },
      ),
      hoursPerPerson: fc.constantFrom(1.5, 1.5, 2, 3),
      hours: fc.constantFrom(null, null, null, 4),
      budget: fc.constantFrom(null, null, null, 30),
      mustHave: fc.constantFrom([], [], [], [], [], [0]),
    })
    .map(({ most: tracks, kinds, modules, mustHave, ...limits }) => ({
      objective: 'most-need-closed',
      needs: stepIds.map((id) => ({
        id,
        weight: kinds.reduce((sum, { people, needs }) => sum + (needs.includes(id) ? people : 0), 0),
        after: id === 'A/2' ? 'A/1' : null,
      })),
      modules: modules.map(({ requires, ...module }, index) => ({
        ...{ id: `M${index}`, languages: ['en'], modality: 'online', ...module },
        requires: requires.map((some) => some.map((place) => `M${place}`)),
      })),
      tracks: {
        most: tracks,
        kinds: kinds.map((kind, index) => ({
          id: `K${index}`,
          ...kind,
          modules: modules.flatMap(({ closes }, place) =>
            closes.some((id) => kind.needs.includes(id)) ? [`M${place}`] : [],
          ),
        })),
      },
      limits: { ...limits, mustHave: mustHave.map((place) => `M${place}`) },
    }));

const tailor = (request: TailoringRequest) => tailorProgramme(request, { timeLimit: 60 });
const holds = (property: (request: TailoringRequest) => Promise<void>, most = fc.constantFrom(2, 2, 3), numRuns = 40) =>
  fc.assert(fc.asyncProperty(requests(most), property), { numRuns });

const without = (request: TailoringRequest, limit: string) => ({ ...request.limits, [limit]: undefined });
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const mostOf = (request: TailoringRequest) => request.tracks?.most ?? 1;
const trackOf = ({ tracks }: TailoredProgramme, kind: string) => tracks.filter(({ kinds }) => kinds.includes(kind));

test('of the requests below many are served better by tracks', async () => {
  let split = 0;
  for (const request of fc.sample(requests(fc.constant(2)), { numRuns: 40, seed: 1 }))
    if ((await tailor(request)).tracks.length > 0) split += 1;
  expect(split).toBeGreaterThanOrEqual(8);
});

test('no split into so many tracks closes more, nor as much in fewer hours, nor in as many for less money', () =>
  holds(async (request) => {
    const best = bestOfSplits(request, request.limits, mostOf(request));
    const programme = await tailor(request);
    if (programme.status === 'infeasible') return expect(bestOfSplits(request, request.limits, 1)).toBeUndefined();
    expect(programme).toMatchObject({
      status: 'optimal',
      value: best!.need,
      bound: best!.need,
      needClosed: best!.need,
    });
    if (programme.tracks.length > 0) {
      expect(programme.tiesSettled).toBe(true);
      expect({ hours: programme.hours, cost: programme.cost }).toEqual({ hours: best!.hours, cost: best!.cost });
    }
  }));

test('a group is split where that closes more, and only then', () =>
  holds(async (request) => {
    const one = bestOfSplits(request, request.limits, 1);
    const { status, value, tracks } = await tailor(request);
    if (status === 'infeasible') return;
    expect(tracks.length > 1).toBe(Number(value) > one!.need);
    expect(tracks.length).toBeLessThanOrEqual(mostOf(request));
  }));

test('each point of the curve of tracks is the most that so many close', () =>
  holds(async (request) => {
    const { status, tracksCurve } = await tailor(request);
    if (status === 'infeasible') return expect(tracksCurve).toEqual([]);
    for (const { tracks, needClosed, bound } of tracksCurve) {
      expect(needClosed).toBe(bestOfSplits(request, request.limits, tracks)!.need);
      expect(bound).toBe(needClosed);
    }
    expect(tracksCurve.map(({ tracks }) => tracks)).toEqual(tracksCurve.map((_, place) => place + 1));
  }, fc.constant(2)));

test('everybody is in one track, and keeps to the hours of a person there', () =>
  holds(async (request) => {
    const programme = await tailor(request);
    if (programme.tracks.length === 0) return;
    const hours = new Map(request.modules.map((module) => [module.id, module.hours]));
    for (const kind of request.tracks!.kinds) {
      const [track, ...others] = trackOf(programme, kind.id);
      expect(others).toEqual([]);
      const followed = track!.modules.filter(({ id }) => kind.modules.includes(id));
      const spent = sumOf(followed.map(({ id }) => hours.get(id)!));
      expect(spent).toBeLessThanOrEqual(track!.hoursPerPerson);
    }
    for (const { hoursPerPerson } of programme.tracks)
      expect(hoursPerPerson).toBeLessThanOrEqual(request.limits.hoursPerPerson!);
    expect(sumOf(programme.tracks.map(({ people }) => people))).toBe(
      sumOf(request.tracks!.kinds.map(({ people }) => people)),
    );
  }));

test('what the tracks close and what stays open make up the need, and nothing that fits is left out', () =>
  holds(async (request) => {
    const programme = await tailor(request);
    if (programme.tracks.length === 0) return;
    const { needClosed, need, open, tracks, modules, unchosen } = programme;
    expect(sumOf(tracks.map((track) => track.needClosed))).toBe(needClosed);
    expect(needClosed + sumOf(open.map(({ weight }) => weight))).toBe(need);
    expect(sumOf(tracks.flatMap((track) => Object.values(track.needs)))).toBe(need);
    expect([...open, ...unchosen].map(({ reason }) => reason)).not.toContain('not_chosen');
    const followed = new Set(tracks.flatMap((track) => track.modules.map(({ id }) => id)));
    expect(modules.map(({ id }) => id).sort()).toEqual([...followed].sort());
    expect([...modules, ...unchosen]).toHaveLength(request.modules.length);
  }));

test('what a limit costs tracks is what the best split without it gains, wherever that was proven', () =>
  holds(async (request) => {
    const programme = await tailor(request);
    if (programme.status === 'infeasible') return;
    for (const { limit, gainWithout, binds } of programme.limits) {
      const freed = bestOfSplits(request, without(request, limit), mostOf(request))!.need;
      expect({ limit, gainWithout }).toEqual({ limit, gainWithout: freed - programme.value! });
      expect(binds).toBe(freed > programme.value!);
    }
  }));

test('the order in which people, needs and modules are given changes nothing', () =>
  holds(async (request) => {
    const turned: TailoringRequest = {
      ...request,
      needs: [...request.needs].reverse(),
      modules: [...request.modules].reverse(),
      tracks: { ...request.tracks!, kinds: [...request.tracks!.kinds].reverse() },
    };
    expect(await tailor(turned)).toEqual(await tailor(request));
  }));
