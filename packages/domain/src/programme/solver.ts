import type { Highs, Model, ModelData } from 'highs';
import type { ExactModule } from './exact-modules';
import { formulate } from './formulate';
import type { Floor, Measure } from './measures';
import { faultOf, gainOf, measured } from './measures';
import type { MixedIntegerProgramme, Row } from './rows';
import { notAllOf, oneMoreThan, otherThan } from './rows';
import { closedBy } from './steps';
import type { Leeway } from './tailoring';

/** Value and bound are whole: levels × people, or hundredths. */
export type Found =
  | { kind: 'found'; chosen: ExactModule[]; value: number; bound: number }
  | { kind: 'impossible' }
  | { kind: 'out-of-time' };

export const isProven = (found: Found): found is Found & { kind: 'found' } =>
  found.kind === 'found' && found.value === found.bound;

/** Each is true of every plan that keeps everything. */
const cuts = { 'too-much': notAllOf, 'too-little': oneMoreThan, 'off-mix': otherThan };

interface Question {
  leeway: Leeway;
  measure: Measure;
  /** What may not be given up for it. */
  floors?: readonly Floor[];
  /** A plan that keeps everything, to begin from. */
  start?: readonly ExactModule[];
  /** Of the time that is left, the part that this question may take. */
  share: number;
}

let loading: Promise<Highs> | null = null;

/** HiGHS is 3.5 MB: only who tailors loads it. Its types describe a CommonJS module, whose default would be one level deeper. */
const load = (): Promise<Highs> =>
  (loading ??= import('highs').then(({ default: loadHighs }) => (loadHighs as unknown as typeof loadHighs.default)()));

/** HiGHS with a purse of seconds. What it finds is checked in whole numbers before anybody hears of it. */
export class Solver {
  private constructor(
    private readonly highs: Highs,
    private seconds: number,
  ) {}

  static async withSeconds(seconds: number): Promise<Solver> {
    try {
      return new Solver(await load(), seconds);
    } catch (failure) {
      loading = null;
      throw failure;
    }
  }

  /** The best plan by one measure. */
  best({ leeway, measure, floors = [], start, share }: Question): Found {
    const { modules, mustHave, steps } = leeway;
    if ([...mustHave].some((id) => !modules.some((module) => module.id === id))) return { kind: 'impossible' };
    const formulation = formulate(leeway, measure, floors);
    const end = this.seconds * (1 - share);
    const from = start && formulation.columnsOf(start, closedBy(steps, start));
    for (;;) {
      const answer = this.run(formulation, measure, this.seconds - end, from);
      if (answer === 'impossible') return { kind: 'impossible' };
      const found = answer.columns
        ? modules.filter((_, column) => (answer.columns?.[column] ?? 0) > 0.5)
        : easyPlan(leeway, floors);
      if (!found) return { kind: 'out-of-time' };
      const fault = faultOf(leeway, floors, found);
      if (fault === null) {
        const value = measured(leeway, measure, found);
        return {
          kind: 'found',
          chosen: found,
          value,
          bound: exactBound(measure, {
            value,
            bound: answer.bound,
            grain: formulation.objective.grain,
            plain: measured(leeway, measure, measure === 'need' ? modules : mustHaveOf(leeway)),
          }),
        };
      }
      // These rows are of ones alone: no tolerance hides that one of them is broken.
      if (fault === 'incomplete') throw new Error('HiGHS chose a module without what it requires.');
      // Within the solver's tolerance this plan was good. The cut is true of every plan that really is, so bounds still hold.
      formulation.rows.push(cuts[fault](modules, found));
    }
  }

  /** Of the purse, seconds that are left. */
  get left(): number {
    return this.seconds;
  }

  /** Solves a model as it stands: the most of need, the least of any other measure. */
  run(formulation: MixedIntegerProgramme, measure: Measure, seconds: number, start?: Float64Array) {
    const { modelStatus, objectiveSense, solutionStatus } = this.highs.constants;
    if (formulation.columns.length === 0)
      return formulation.rows.some(({ lower, upper }) => lower > 0 || upper < 0)
        ? ('impossible' as const)
        : { columns: new Float64Array(), bound: 0 };
    if (seconds <= 0) return { columns: null, bound: measure === 'need' ? Infinity : -Infinity };
    const sense = measure === 'need' ? objectiveSense.maximize : objectiveSense.minimize;
    const solve = (model: Model) => {
      model.options.set({
        output_flag: false,
        time_limit: seconds,
        mip_rel_gap: 0,
        // Sums come in whole grains: less than one apart is not apart.
        mip_abs_gap: (0.9 * formulation.objective.grain) / formulation.objective.unit,
      });
      if (start) model.setSolution({ colValue: start });
      const { modelStatus: status } = model.run();
      this.seconds -= model.getRunTime();
      // Every column is bounded, so nothing is unbounded.
      if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
        return 'impossible' as const;
      if (status !== modelStatus.optimal && status !== modelStatus.timeLimit)
        throw new Error(`HiGHS ended with the unexpected status ${status}.`);
      const feasible = model.info.get('primal_solution_status') === solutionStatus.feasible;
      return {
        columns: feasible ? model.getSolution().colValue : null,
        bound: Number(model.info.get('mip_dual_bound')) * formulation.objective.unit,
      };
    };
    try {
      return this.highs.withModel({ ...modelData(formulation), sense }, solve);
    } catch (failure) {
      // After a failure within it, an instance of WebAssembly is not to be trusted: the next programme loads a new one.
      loading = null;
      throw failure;
    }
  }
}

const modelData = ({ columns, whole, rows, objective }: MixedIntegerProgramme): ModelData => ({
  numCols: columns.length,
  numRows: rows.length,
  colCost: objective.coefficients,
  colLower: columns.map(({ lower }) => lower),
  colUpper: columns.map(({ upper }) => upper),
  rowLower: rows.map(({ lower }) => lower),
  rowUpper: rows.map(({ upper }) => upper),
  integrality: Int32Array.from(columns, (_, column) => Number(column < whole)),
  matrix: { format: 'csr', numRows: rows.length, numCols: columns.length, ...sparse(rows) },
});

const sparse = (rows: readonly Row[]) => {
  const starts = [0];
  for (const { entries } of rows) starts.push((starts.at(-1) ?? 0) + entries.length);
  const entries = rows.flatMap((row) => row.entries);
  return { starts, indices: entries.map(([column]) => column), values: entries.map(([, coefficient]) => coefficient) };
};

/** Where the time ran out before the solver had a plan: the fewest modules, or all of them, when they happen to keep everything. */
const easyPlan = (leeway: Leeway, floors: readonly Floor[]): ExactModule[] | undefined =>
  [mustHaveOf(leeway), leeway.modules].find((plan) => faultOf(leeway, floors, plan) === null);

/**
 * The solver's bound in whole numbers; the value itself when less than a grain is between them, for then nothing is. A bound that
 * the plan in hand refutes, or that says less than what is plain without a solver (to choose everything, or only what must be), is none.
 */
export const exactBound = (
  measure: Measure,
  { value, bound, grain, plain }: { value: number; bound: number; grain: number; plain: number },
): number => {
  const ahead = gainOf(measure, bound, value);
  const refuted = ahead < -Math.max(grain, value * 1e-9);
  if (refuted || gainOf(measure, bound, plain) > 0) return plain;
  if (ahead < grain * 0.99) return value;
  const grains = bound / grain;
  return (measure === 'need' ? Math.floor(grains + 1e-6) : Math.ceil(grains - 1e-6)) * grain;
};

const mustHaveOf = ({ modules, mustHave }: Leeway): ExactModule[] => modules.filter(({ id }) => mustHave.has(id));
