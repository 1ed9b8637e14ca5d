import fc from 'fast-check';
import type { PersonInNeed, ProposalRequest } from '.';
import { cohortFaults, Hours, peopleIn, proposeCohorts } from '.';
import { bestSeated, fewestSkipped, isCohort, skippedBy } from './brute-force.testing';

const modules = [
  { id: 'M', hours: 4 },
  { id: 'N', hours: 2.5 },
  { id: 'O', hours: 6 },
];
const person = fc.record({
  languages: fc.subarray(['en', 'fr'] as const),
  region: fc.constantFrom('north', 'south', 'south', null),
  gender: fc.constantFrom('female' as const, 'male' as const, 'other' as const, null),
  institution: fc.constantFrom('A', 'B', 'C'),
  gap: fc.integer({ min: 1, max: 4 }),
  modules: fc.subarray(['M', 'N', 'O'], { minLength: 1 }),
});
const requestsOf = (most: number): fc.Arbitrary<ProposalRequest> =>
  fc
    .record({
      people: fc.array(person, { maxLength: most }),
      seats: fc.integer({ min: 1, max: 5 }),
      leastPeople: fc.integer({ min: 0, max: 3 }),
      most: fc.constantFrom(null, null, 1, 2),
      languages: fc.constantFrom(['en'], ['en', 'fr'], ['en', 'fr']),
      oneRegion: fc.boolean(),
      leastWomen: fc.constantFrom(0, 0, 1),
      leastMen: fc.constantFrom(0, 0, 1),
      mostOfInstitution: fc.constantFrom(null, null, 1, 2),
    })
    .map(({ people, ...limits }) => ({
      people: people.map((each, at): PersonInNeed => ({ id: `p${at}`, ...each })),
      modules,
      limits: { ...limits, leastPeople: Math.min(limits.leastPeople, limits.seats) },
    }));
const requests = requestsOf(7);
const runs = { numRuns: 150 };

test('the most need is placed, in the fewest cohorts, with the fewest hours skipped, and the answer says so', async () => {
  await fc.assert(
    fc.asyncProperty(requests, async (request) => {
      const outcome = await proposeCohorts({ request, timeLimit: 60 });
      const best = bestSeated(request);
      const placed = peopleIn(request, outcome.cohorts);
      expect(outcome.need).toEqual({ value: best.need, bound: best.need });
      if (request.limits.most === null) expect(outcome.cohorts).toHaveLength(best.cohorts);
      const least = fewestSkipped(request, placed.flat(), request.limits.most ?? best.cohorts);
      expect(placed.reduce((sum, cohort) => sum + skippedBy(cohort, request), 0)).toBe(least);
      expect(outcome).toMatchObject({ status: 'optimal', skipped: { value: least, bound: least } });
    }),
    runs,
  );
}, 240_000);

test('everybody is in one cohort that keeps every limit, or left with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(requestsOf(20), async (request) => {
      const { cohorts, left } = await proposeCohorts({ request, timeLimit: 60 });
      expect([...cohorts.flatMap((cohort) => cohort.people), ...left.map(({ id }) => id)].sort()).toEqual(
        request.people.map(({ id }) => id).sort(),
      );
      for (const people of peopleIn(request, cohorts)) expect(isCohort(people, request.limits)).toBe(true);
      for (const [at, people] of peopleIn(request, cohorts).entries())
        for (const one of people) expect(one.languages).toContain(cohorts[at]!.language);
      expect(cohorts.length).toBeLessThanOrEqual(request.limits.most ?? Infinity);
    }),
    { numRuns: 60 },
  );
}, 240_000);

test('what a limit costs is what the question without it has more', async () => {
  await fc.assert(
    fc.asyncProperty(requests, async (request) => {
      const { binding } = await proposeCohorts({ request, timeLimit: 60 });
      const best = bestSeated(request);
      const without = {
        most: { most: null },
        'least-people': { leastPeople: 0 },
        languages: { languages: ['en', 'fr'] },
        'one-region': { oneRegion: false },
        'least-women': { leastWomen: 0 },
        'least-men': { leastMen: 0 },
        'most-of-institution': { mostOfInstitution: null },
      };
      for (const [limit, change] of Object.entries(without)) {
        const lifted = bestSeated({ ...request, limits: { ...request.limits, ...change } });
        const moreNeed = lifted.need - best.need;
        const counted = request.limits.most === null && moreNeed === 0;
        const fewerCohorts = counted ? best.cohorts - lifted.cohorts : 0;
        const expected = moreNeed > 0 || fewerCohorts > 0 ? { limit, moreNeed, fewerCohorts } : undefined;
        expect(binding.find((weighed) => weighed.limit === limit)).toEqual(expected);
      }
    }),
    { numRuns: 60 },
  );
}, 240_000);

test('a cohort has a fault if, and only if, it breaks a limit, and its hours are those of its people', () => {
  fc.assert(
    fc.property(requests, ({ people, limits }) => {
      fc.pre(people.length > 0);
      const anywhere = people.map((each) => ({ ...each, languages: ['en'], region: 'north' }));
      expect(cohortFaults(anywhere, limits).length === 0).toBe(isCohort(anywhere, { ...limits, languages: ['en'] }));
      expect(new Hours({ modules }).skipped(people)).toBe(skippedBy(people, { people, modules, limits }));
    }),
    { numRuns: 500 },
  );
});

test('the same request has the same answer, in whatever order people are named', async () => {
  await fc.assert(
    fc.asyncProperty(requestsOf(20), async (request) => {
      const { left, ...once } = await proposeCohorts({ request, timeLimit: 60 });
      const turned = { ...structuredClone(request), people: [...request.people].reverse() };
      const { left: others, ...again } = await proposeCohorts({ request: turned, timeLimit: 60 });
      expect(again).toEqual(once);
      expect([...others].reverse()).toEqual(left);
    }),
    { numRuns: 20 },
  );
}, 120_000);
