import { firstOfEachFamily, setCoveringRequest } from '@baobab/testing/set-coverings';
import { evaluatePlan } from '.';
import { bestPlan } from './best-plan';
import { measuresOf } from './measures';
import { Solver } from './solver';
import { checkTailoring, leewayWithin } from './tailoring';

/** The programme alone: the curve of money, which a coordinator sees beside it, takes longer than the proof. */
const cheapest = async (request: ReturnType<typeof setCoveringRequest>) => {
  const tailoring = checkTailoring(request);
  const solver = await Solver.withSeconds(600);
  return bestPlan(solver, leewayWithin(tailoring, tailoring.set), measuresOf[request.objective], 0.5);
};

test.each(firstOfEachFamily)(
  'set covering $name of the OR-Library: all is closed for $optimum, proven',
  async ({ file, optimum }) => {
    const request = setCoveringRequest(file);
    const best = await cheapest(request);
    expect(best).toMatchObject({ kind: 'found', value: optimum * 100, bound: optimum * 100, tiesSettled: true });
    const chosen = best.kind === 'found' ? best.chosen.map(({ id }) => id) : [];
    const { cost, needClosed } = evaluatePlan(request.needs, request.modules, chosen);
    expect({ cost, needClosed }).toEqual({ cost: optimum, needClosed: request.needs.length });
  },
  600_000,
);
