import type { LimitName } from './request';
import type { Solver } from './solver';
import type { Tailoring } from './tailoring';
import { leewayWithin } from './tailoring';

/** Which limit is lifted on trial first. What stays is named, and caps are what people can most easily move, so these come last. */
const trialOrder: readonly LimitName[] = [
  'leftOut',
  'modalities',
  'languages',
  'mustHave',
  'modalityMix',
  'budget',
  'calendar',
  'hoursPerPerson',
  'hours',
];

/**
 * Of limits that cannot all be kept, some that cannot be kept together while any one less can (a deletion filter: Chinneck and
 * Dravnieks 1991). HiGHS's own IIS looks at the relaxed programme only, and would miss what is impossible in whole modules.
 * Where the time runs out, a limit stays in that might have been spared.
 */
export const findConflict = (solver: Solver, tailoring: Tailoring): Set<LimitName> =>
  new Set(
    trialOrder
      .filter((limit) => tailoring.set.includes(limit))
      .reduce((kept, limit) => {
        const rest = kept.filter((other) => other !== limit);
        const found = solver.best({ leeway: leewayWithin(tailoring, rest), measure: 'hours', share: 0.25 });
        return found.kind === 'impossible' ? rest : kept;
      }, tailoring.set),
  );
