import fc from 'fast-check';
import type { LimitName, ModalityShare, TailoredProgramme, TailoringRequest } from '.';
import { evaluatePlan, tailorProgramme } from '.';
import { bestOf, mustCloseOf, planOf, plansWithin } from './brute-force.testing';

const stepIds = ['A/1', 'A/2', 'A/3', 'B/1', 'B/2', 'C/1'];
const money = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((cents) => cents / 100);

/** Small requests of every kind: chains with gaps in them, modules that teach nothing needed, limits that clash. */
const requests = (
  cost: fc.Arbitrary<number> = fc.constantFrom(0, 10, 20, 30, 19.99),
  budget = money(120),
): fc.Arbitrary<TailoringRequest> =>
  fc
    .record({
      weights: fc.array(fc.nat({ max: 12 }), { minLength: stepIds.length, maxLength: stepIds.length }),
      present: fc.subarray(stepIds, { minLength: 1 }),
      modules: fc.array(
        fc.record({
          hours: fc.nat({ max: 5 }).map((halves) => halves / 2),
          cost,
          closes: fc.subarray([...stepIds, 'Z/1'], { maxLength: 4 }),
          languages: fc.constantFrom(['ar'], ['fr'], ['ar', 'fr'], ['en']),
          modality: fc.constantFrom('online', 'in person'),
          requires: fc.constantFrom<number[][]>([], [], [], [], [[0]], [[1, 2]], [[3], [4]]),
        }),
        { maxLength: 8, size: 'max' },
      ),
      profiles: fc.array(fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), { maxLength: 4 }),
      objective: fc.constantFrom('most-need-closed' as const, 'least-hours' as const, 'least-cost' as const),
      hours: fc.option(fc.integer({ min: 1, max: 25 }).map((halves) => halves / 2)),
      hoursPerPerson: fc.constantFrom(null, null, 2, 4.5, 7),
      calendar: fc.constantFrom(null, null, { weeks: 2, hoursPerWeek: 1.5 }, { weeks: 3, hoursPerWeek: 2 }),
      budget: fc.option(budget),
      languages: fc.constantFrom([], [], [], ['ar'], ['fr', 'ar']),
      modalities: fc.constantFrom([], [], [], ['online']),
      modalityMix: fc.constantFrom<ModalityShare[]>(
        ...[[], [], [], [{ modality: 'online', least: 50 }], [{ modality: 'online', most: 60 }]],
        ...[[{ modality: 'in person', least: 30, most: 70 }], [{ modality: 'in person', most: 0 }]],
        [
          { modality: 'in person', least: 34 },
          { modality: 'online', most: null, least: 66 },
        ],
      ),
      mustHave: fc.constantFrom([], [], [], [], [0], [1, 2]),
      leftOut: fc.constantFrom([], [], [3], [0, 4]),
    })
    .map(({ weights, present, modules, profiles, objective, ...limits }) => ({
      needs: stepIds
        .map((id, index) => ({
          id,
          weight: weights[index] ?? 0,
          after: stepIds.find((other) => other === `${id[0]}/${Number(id[2]) - 1}`) ?? null,
        }))
        .filter(({ id }) => present.includes(id)),
      modules: modules.map(({ requires, ...module }, index) => ({
        id: `M${index}`,
        ...module,
        requires: requires.map((some) => some.map((place) => `M${place}`)),
      })),
      profiles: profiles.map((places) => ({
        modules: places.filter((place) => place < modules.length).map((place) => `M${place}`),
      })),
      objective,
      limits: {
        ...limits,
        mustHave: limits.mustHave.filter((index) => index < modules.length).map((index) => `M${index}`),
        leftOut: limits.leftOut.map((index) => `M${index}`),
      },
    }));

const tailor = (request: TailoringRequest) => tailorProgramme(request, { timeLimit: 60 });
const holds = (property: (request: TailoringRequest) => Promise<void>, arbitrary = requests(), numRuns = 80) =>
  fc.assert(fc.asyncProperty(arbitrary, property), { numRuns });

const idsOf = ({ modules }: TailoredProgramme) => modules.map(({ id }) => id);
const chosenOf = (request: TailoringRequest, programme: TailoredProgramme) =>
  planOf(
    request.needs,
    request.modules.filter(({ id }) => idsOf(programme).includes(id)),
  );
const without = (request: TailoringRequest, ...lifted: LimitName[]) => ({
  ...request.limits,
  ...Object.fromEntries(lifted.map((limit) => [limit, undefined])),
});
/** Whether a module could be taken out: it need not be there, no other of the programme requires it, and the mix is kept without it. */
const couldGo = (request: TailoringRequest, programme: TailoredProgramme, id: string): boolean => {
  const others = request.modules.filter((module) => module.id !== id && idsOf(programme).includes(module.id));
  const ids = others.map((module) => module.id);
  return plansWithin(request, request.limits, []).some((plan) => plan.ids.join() === ids.join());
};
const valueOf = (best: readonly number[] | undefined) => Math.abs(best?.[0] ?? NaN);

test('no plan is better, by the objective and then by what decides between equals, and none exists where none is found', () =>
  holds(async (request) => {
    const best = bestOf(request.objective, plansWithin(request, request.limits, mustCloseOf(request)));
    const programme = await tailor(request);
    expect(programme.status).toBe(best ? 'optimal' : 'infeasible');
    if (!best) return;
    expect(programme.value).toBe(valueOf(best));
    expect(programme.bound).toBe(programme.value);
    expect(programme.tiesSettled).toBe(true);
    expect(bestOf(request.objective, [chosenOf(request, programme)])).toEqual(best);
  }));

test('a programme keeps every limit', () =>
  holds(async (request) => {
    const programme = await tailor(request);
    if (programme.status === 'infeasible') return;
    const { ids } = chosenOf(request, programme);
    expect(plansWithin(request, request.limits, mustCloseOf(request)).map((plan) => plan.ids)).toContainEqual(ids);
  }));

test('what is told of a programme is what evaluatePlan tells of its modules, and no module in it is idle', () =>
  holds(async (request) => {
    const programme = await tailor(request);
    const { closed: _closed, open, ...effects } = evaluatePlan(request.needs, request.modules, idsOf(programme));
    expect(programme).toMatchObject(effects);
    expect(programme.open.map(({ id }) => id)).toEqual(open);
    for (const { id, lostWithout } of programme.modules)
      if (couldGo(request, programme, id)) expect(lostWithout).toBeGreaterThan(0);
  }));

test('each module is in the programme or has a reason, and where the most was proven none fits and adds', () =>
  holds(async (request) => {
    const programme = await tailor(request);
    const { unchosen } = programme;
    expect([...idsOf(programme), ...unchosen.map(({ id }) => id)].sort()).toEqual(request.modules.map(({ id }) => id));
    const chosen = request.modules.filter(({ id }) => idsOf(programme).includes(id));
    for (const { id, reason, insteadOf } of unchosen) {
      const module = request.modules.find((each) => each.id === id)!;
      const instead = chosen.find((each) => each.id === insteadOf);
      expect(instead !== undefined).toBe(reason === 'dominated');
      const needed = request.needs.filter(({ weight }) => weight > 0).map((need) => need.id);
      const closes = module.closes.filter((step) => needed.includes(step));
      if (instead) expect(closes.filter((step) => !instead.closes.includes(step))).toEqual([]);
      expect(closes.length === 0).toBe(reason === 'closes_nothing');
      if (request.objective === 'most-need-closed' && programme.status === 'optimal')
        expect(reason).not.toBe('not_chosen');
    }
  }));

test('what a limit costs is what the best programme without it gains', () =>
  holds(async (request) => {
    const programme = await tailor(request);
    if (programme.status === 'infeasible') return;
    for (const { limit, gainWithout } of programme.limits) {
      const freed = bestOf(request.objective, plansWithin(request, without(request, limit), mustCloseOf(request)));
      expect(gainWithout).toBeCloseTo(Math.abs(valueOf(freed) - Number(programme.value)), 9);
    }
  }));

test('limits that are named as clashing do clash, and any one less does not', () =>
  holds(async (request) => {
    const programme = await tailor(request);
    if (programme.status !== 'infeasible') return;
    const named = programme.limits.filter(({ conflicts }) => conflicts).map(({ limit }) => limit);
    const others = (Object.keys(request.limits) as LimitName[]).filter((limit) => !named.includes(limit));
    expect(named).not.toEqual([]);
    expect(plansWithin(request, without(request, ...others), mustCloseOf(request))).toEqual([]);
    for (const limit of named)
      expect(plansWithin(request, without(request, ...others, limit), mustCloseOf(request))).not.toEqual([]);
  }));

test('a cap that is named as clashing would do at the hours or money that are said to be enough, and not below', () =>
  holds(async (request) => {
    const programme = await tailor(request);
    for (const { limit, enough } of programme.limits)
      if (enough !== null) {
        const within = (cap: number) => plansWithin(request, { ...request.limits, [limit]: cap }, mustCloseOf(request));
        expect(within(enough)).not.toEqual([]);
        expect(within(enough - 0.01)).toEqual([]);
      }
  }));

test('every point of the curve is the most that can be closed in its hours, no fewer hours close it, and both rise', () =>
  holds(async (request) => {
    const { curve } = await tailor(request);
    const mostWithin = (hours: number) =>
      valueOf(bestOf('most-need-closed', plansWithin(request, { ...without(request, 'hours'), hours }, [])));
    expect(curve.length).toBeLessThanOrEqual(9);
    for (const { hours, needClosed } of curve) {
      expect(mostWithin(hours)).toBe(needClosed);
      expect(plansWithin(request, { ...without(request, 'hours'), hours: hours - 0.01 }, [])).not.toContainEqual(
        expect.objectContaining({ need: needClosed }),
      );
    }
    curve.slice(1).forEach((point, index) => {
      expect(point.hours).toBeGreaterThan(curve[index]?.hours ?? NaN);
      expect(point.needClosed).toBeGreaterThan(curve[index]?.needClosed ?? NaN);
    });
  }));

test('every point of the curve of money is the most that can be closed for it, nothing less closes it, and both rise', () =>
  holds(async (request) => {
    const { budgetCurve } = await tailor(request);
    const within = (budget: number) => plansWithin(request, { ...without(request, 'budget'), budget }, []);
    expect(budgetCurve.length).toBeLessThanOrEqual(8);
    for (const { cost, needClosed } of budgetCurve) {
      expect(valueOf(bestOf('most-need-closed', within(cost)))).toBe(needClosed);
      expect(within(cost - 0.01)).not.toContainEqual(expect.objectContaining({ need: needClosed }));
    }
    budgetCurve.slice(1).forEach((point, index) => {
      expect(point.cost).toBeGreaterThan(budgetCurve[index]?.cost ?? NaN);
      expect(point.needClosed).toBeGreaterThan(budgetCurve[index]?.needClosed ?? NaN);
    });
  }));

test('the order in which needs, modules and limits are given changes nothing', () =>
  holds(async (request) => {
    const turned = {
      ...request,
      needs: [...request.needs].reverse(),
      modules: request.modules.map((module) => ({ ...module, closes: [...module.closes].reverse() })).reverse(),
    };
    expect(await tailor(turned)).toEqual(await tailor(request));
  }));

test('sums beyond the solver’s tolerance are still kept to the cent, and the bound is never on the wrong side', () =>
  holds(
    async (request) => {
      const best = bestOf(request.objective, plansWithin(request, request.limits, mustCloseOf(request)));
      if (!best) return;
      const programme = await tailor(request);
      expect(programme.status).not.toBe('infeasible');
      const plan = chosenOf(request, programme);
      expect(plan.cost).toBeLessThanOrEqual(request.limits.budget ?? Infinity);
      const sign = request.objective === 'most-need-closed' ? 1 : -1;
      expect(sign * Number(programme.bound)).toBeGreaterThanOrEqual(sign * valueOf(best));
      if (programme.status === 'optimal') expect(programme.value).toBe(valueOf(best));
    },
    requests(money(1e9), money(3e9)),
  ));
