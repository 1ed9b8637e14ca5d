import fc from 'fast-check';
import { tailorProgramme } from '.';
import type { ModalityShare, TailoringRequest } from '.';
import { bestOf, plansWithin } from './brute-force.testing';
import { need, tailor, teaching } from './requests.testing';

const ids = ({ modules }: { modules: { id: string }[] }) => modules.map(({ id }) => id);
const needs = [need('D1.1/1', 30), need('D1.2/1', 20), need('D1.3/1', 10)];
const hall = (id: string, closes: string[], hours = 4) => teaching(id, closes, { modality: 'in-person', hours });
const alone = (id: string, closes: string[], hours = 4) => teaching(id, closes, { modality: 'self-paced', hours });

test('a modality has at most its share of the hours, and what it shuts out says so', async () => {
  const modules = [hall('A', ['D1.1/1']), hall('B', ['D1.2/1']), alone('C', ['D1.3/1'])];
  const programme = await tailor(needs, modules, { modalityMix: [{ modality: 'in-person', most: 50 }] });
  expect(ids(programme)).toEqual(['A', 'C']);
  expect(programme.open).toEqual([{ id: 'D1.2/1', weight: 20, reason: 'modality_mix' }]);
  expect(programme.unchosen).toEqual([{ id: 'B', reason: 'modality_mix', insteadOf: null }]);
  expect(programme.limits).toEqual([
    {
      ...{ limit: 'modalityMix', used: null, allowed: null, binds: true, gainWithout: 20 },
      ...{ shutsOut: 0, conflicts: false, enough: null },
    },
  ]);
});

test('a mix that the best programme has of itself does not bind', async () => {
  const modules = [hall('A', ['D1.1/1']), alone('C', ['D1.3/1'])];
  const programme = await tailor(needs, modules, { modalityMix: [{ modality: 'self-paced', least: 50, most: 50 }] });
  expect(ids(programme)).toEqual(['A', 'C']);
  expect(programme.limits).toMatchObject([{ limit: 'modalityMix', binds: false, gainWithout: 0 }]);
});

test('to have its least share, a module may be in the programme that closes what another closes too', async () => {
  const modules = [hall('A', ['D1.1/1', 'D1.2/1', 'D1.3/1']), alone('B', ['D1.3/1'], 2)];
  expect(ids(await tailor(needs, modules))).toEqual(['A']);
  const programme = await tailor(needs, modules, { modalityMix: [{ modality: 'self-paced', least: 30 }] });
  expect(programme).toMatchObject({ status: 'optimal', value: 60, hours: 6 });
  expect(programme.modules).toContainEqual({ id: 'B', closes: ['D1.3/1'], lostWithout: 0 });
});

test('hours that nobody would follow make no mix', async () => {
  const modules = [hall('A', ['D1.1/1']), alone('Nothing', [])];
  const modalityMix = [{ modality: 'self-paced', least: 30 }];
  const programme = await tailor(needs, modules, { modalityMix });
  expect(programme).toMatchObject({ status: 'optimal', modules: [] });
  expect(programme.open[0]).toMatchObject({ id: 'D1.1/1', reason: 'modality_mix' });
  expect(ids(await tailor(needs, modules, { modalityMix, mustHave: ['Nothing'] }))).toEqual(['A', 'Nothing']);
  const required = [{ ...modules[0]!, requires: [['Nothing']] }, modules[1]!];
  expect(ids(await tailor(needs, required, { modalityMix }))).toEqual(['Nothing', 'A']);
});

test('a programme of no hours has every mix', async () => {
  const programme = await tailor(needs, [hall('A', ['D1.1/1'], 0)], {
    modalityMix: [{ modality: 'self-paced', least: 100 }],
  });
  expect(programme).toMatchObject({ status: 'optimal', value: 30, hours: 0 });
});

test('a mix that can’t be kept is named as clashing, with what it clashes with', async () => {
  const programme = await tailor(needs, [hall('A', ['D1.1/1']), alone('C', ['D1.3/1'])], {
    ...{ hours: 20, mustHave: ['A'], modalityMix: [{ modality: 'in-person', most: 40 }] },
  });
  expect(programme.status).toBe('infeasible');
  expect(programme.limits.filter(({ conflicts }) => conflicts).map(({ limit }) => limit)).toEqual([
    'mustHave',
    'modalityMix',
  ]);
});

test('everything that can be closed is closed within the mix, in the fewest hours that keep it', async () => {
  const modules = [hall('A', ['D1.1/1'], 3), alone('C', ['D1.1/1'], 5), hall('B', ['D1.2/1'], 5)];
  const quick = (modalityMix: ModalityShare[]) => tailor(needs.slice(0, 2), modules, { modalityMix }, 'least-hours');
  expect(await quick([])).toMatchObject({ value: 8 });
  const programme = await quick([{ modality: 'in-person', most: 50 }]);
  expect(programme).toMatchObject({ status: 'optimal', value: 10 });
  expect(programme.limits).toMatchObject([{ limit: 'modalityMix', binds: true, gainWithout: 2 }]);
});

test('a share is kept to the hundredth of an hour where a solver would not notice', async () => {
  const modules = [hall('A', ['D1.1/1'], 1e9 + 0.01), alone('C', ['D1.2/1'], 1e9)];
  const modalityMix = [{ modality: 'in-person', most: 50 }];
  expect(ids(await tailor(needs, modules, { modalityMix }))).toEqual(['C']);
  expect(ids(await tailor(needs, [{ ...modules[0]!, hours: 1e9 }, modules[1]!], { modalityMix }))).toEqual(['A', 'C']);
});

test('of all plans whose shares are exact none is better, of whatever hours', () => {
  const stepIds = ['A/1', 'B/1', 'C/1', 'D/1'];
  const most = { max: 100_000_000 };
  const requests: fc.Arbitrary<TailoringRequest> = fc.record({
    needs: fc
      .array(fc.nat({ max: 9 }), { minLength: stepIds.length, maxLength: stepIds.length })
      .map((weights) => weights.map((weight, place) => ({ id: stepIds[place]!, weight }))),
    modules: fc
      .array(
        fc.record({
          hours: fc.oneof(fc.nat(most), fc.nat({ max: 3 })).map((hundredths) => hundredths / 100),
          cost: fc.nat({ max: 9 }),
          closes: fc.subarray(stepIds, { maxLength: 2 }),
          languages: fc.constant(['en']),
          modality: fc.constantFrom('self-paced', 'in-person', 'blended'),
        }),
        { maxLength: 7, size: 'max' },
      )
      .map((modules) => modules.map((module, place) => ({ id: `M${place}`, ...module }))),
    objective: fc.constant('most-need-closed' as const),
    limits: fc.record({
      modalityMix: fc
        .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 20, max: 100 }))
        .map(([self, hours, blended]) => [
          { modality: 'self-paced', least: self },
          { modality: 'in-person', least: hours, most: 70 },
          { modality: 'blended', most: blended },
        ]),
    }),
  });
  return fc.assert(
    fc.asyncProperty(requests, async (request) => {
      const best = bestOf(request.objective, plansWithin(request, request.limits, []));
      const programme = await tailorProgramme(request, { timeLimit: 60 });
      expect(plansWithin(request, request.limits, []).map((plan) => [...plan.ids].sort())).toContainEqual(
        ids(programme).sort(),
      );
      expect(programme).toMatchObject({ status: 'optimal', value: -best![0]!, bound: -best![0]! });
    }),
    { numRuns: 150 },
  );
});

test.each<[string, ModalityShare[]]>([
  ['a share above 100', [{ modality: 'a', most: 101 }]],
  ['a share below 0', [{ modality: 'a', least: -1 }]],
  ['a share that is no whole number', [{ modality: 'a', least: 33.3 }]],
  ['a share of no bounds', [{ modality: 'a' }]],
  ['a least share above the most', [{ modality: 'a', least: 60, most: 40 }]],
  [
    'least shares of more than all hours',
    [
      { modality: 'a', least: 60 },
      { modality: 'b', least: 41 },
    ],
  ],
  [
    'a modality given twice',
    [
      { modality: 'a', least: 1 },
      { modality: 'a', most: 9 },
    ],
  ],
])('%s is refused', async (_what, modalityMix) => {
  await expect(tailor(needs, [], { modalityMix })).rejects.toThrow(RangeError);
});

test('a mix of tracks is refused', async () => {
  const request: TailoringRequest = {
    ...{ needs: [], modules: [], objective: 'most-need-closed' },
    tracks: { most: 2, kinds: [] },
    limits: { hoursPerPerson: 4, modalityMix: [{ modality: 'a', most: 50 }] },
  };
  await expect(tailorProgramme(request, { timeLimit: 60 })).rejects.toThrow('one programme for all');
});

test('must-haves that make a mix are told to be no cost, though without them there might be no mix', async () => {
  const modules = [hall('A', ['D1.1/1']), alone('Nothing', [])];
  const programme = await tailor(needs, modules, {
    ...{ mustHave: ['Nothing'], modalityMix: [{ modality: 'self-paced', least: 50 }] },
  });
  expect(ids(programme)).toEqual(['A', 'Nothing']);
  expect(programme.limits).toMatchObject([
    { limit: 'mustHave', binds: false, gainWithout: 0 },
    { limit: 'modalityMix', binds: false, gainWithout: 0 },
  ]);
});
