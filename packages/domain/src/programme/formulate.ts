import type { ExactModule } from './exact-modules';
import type { Floor, Measure } from './measures';
import { closableIn, type Leeway } from './tailoring';

/** Σ coefficient × column between two bounds. */
export interface Row {
  lower: number;
  upper: number;
  entries: readonly (readonly [column: number, coefficient: number])[];
}

/** The first `whole` of the columns are whole numbers; one of what is weighed is worth `unit`, and sums of it come in multiples of `grain`. */
export interface MixedIntegerProgramme {
  columns: { lower: number; upper: number }[];
  whole: number;
  rows: Row[];
  objective: { coefficients: Float64Array; unit: number; grain: number };
}

export interface Formulation extends MixedIntegerProgramme {
  /** What the columns are for a plan, to begin a search from it. */
  columnsOf: (chosen: readonly ExactModule[], closed: ReadonlySet<string>) => Float64Array;
}

/**
 * The model of docs/methods/tailoring.md: a column x for each module (chosen or not) and a column y for each step that can be
 * closed. y need not be declared whole: with x whole, the largest y is.
 */
export const formulate = (leeway: Leeway, measure: Measure, floors: readonly Floor[]): Formulation => {
  const { modules, mustHave, mustClose } = leeway;
  const closable = closableIn(leeway);
  const steps = leeway.steps.filter(({ id }) => closable.has(id));
  const columnOfStep = new Map(steps.map(({ id }, index) => [id, modules.length + index]));
  const teachers = new Map(steps.map(({ id }) => [id, [] as number[]]));
  modules.forEach(({ closes }, column) => closes.forEach((id) => teachers.get(id)?.push(column)));

  const rows = steps.flatMap(({ id, earlier }): Row[] => {
    const y = [columnOfStep.get(id) as number, -1] as const;
    const taught = { lower: 0, upper: Infinity, entries: [...(teachers.get(id) ?? []).map((x) => [x, 1] as const), y] };
    if (!earlier) return [taught];
    return [taught, { lower: 0, upper: Infinity, entries: [[columnOfStep.get(earlier.id) as number, 1], y] }];
  });
  const amounts = (by: Measure): number[] =>
    by === 'need'
      ? [...modules.map(() => 0), ...steps.map(({ weight }) => weight)]
      : [...modules.map((module) => module[by]), ...steps.map(() => 0)];
  for (const { measure: by, value } of floors)
    rows.push(by === 'need' ? atLeast(amounts(by), value) : atMost(amounts(by), value));
  for (const spent of ['hours', 'cost'] as const) {
    const cap = leeway[spent];
    if (cap !== null) rows.push(atMost(amounts(spent), cap));
  }
  rows.push(...requirements(modules), ...hoursOfEach(leeway));

  return {
    columns: [
      ...modules.map(({ id }) => ({ lower: mustHave.has(id) ? 1 : 0, upper: 1 })),
      ...steps.map(({ id }) => ({ lower: mustClose.has(id) ? 1 : 0, upper: 1 })),
    ],
    whole: modules.length,
    rows,
    objective: scaled(amounts(measure)),
    columnsOf: (chosen, closed) =>
      Float64Array.from([
        ...modules.map((module) => Number(chosen.includes(module))),
        ...steps.map(({ id }) => Number(closed.has(id))),
      ]),
  };
};

/** A module is chosen only with one of each set of equivalents that it requires. */
const requirements = (modules: readonly ExactModule[]): Row[] => {
  const columnOf = new Map(modules.map(({ id }, column) => [id, column]));
  return modules.flatMap(({ requires }, column) =>
    requires.map((some): Row => ({
      lower: 0,
      upper: Infinity,
      entries: [
        ...[...new Set(some)].flatMap((id) => {
          const at = columnOf.get(id);
          return at === undefined ? [] : [[at, 1] as const];
        }),
        [column, -1],
      ],
    })),
  );
};

/** Of each kind of people, the hours of what is chosen and teaches them something. */
const hoursOfEach = ({ modules, profiles, hoursPerPerson }: Leeway): Row[] => {
  if (hoursPerPerson === null) return [];
  const own = profiles.map((followed) => new Set(followed.map(({ id }) => id)));
  return own.map((ids) =>
    atMost(
      modules.map(({ id, hours }) => (ids.has(id) ? hours : 0)),
      hoursPerPerson,
    ),
  );
};

/**
 * Whole amounts in numbers that a solver in floating point is good at: free of their common divisor (the grain: sums come in
 * multiples of it), and of a power of 2 so that none is above a million. One of them is worth `unit`.
 */
export const scaled = (amounts: readonly number[]): Formulation['objective'] => {
  const grain = amounts.reduce(greatestCommonDivisor, 0) || 1;
  const largest = amounts.reduce((one, other) => Math.max(one, other), 0) / grain;
  const unit = grain * 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, largest))) - 20);
  return { coefficients: Float64Array.from(amounts, (amount) => amount / unit), unit, grain };
};

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other);

// Sums come in whole grains: half a grain of room keeps the solver's tolerance from shutting out a sum that is just allowed.
const atMost = (amounts: readonly number[], most: number): Row => {
  const { coefficients, unit, grain } = scaled(amounts);
  return {
    lower: -Infinity,
    upper: ((Math.floor(most / grain) + 0.5) * grain) / unit,
    entries: entriesOf(coefficients),
  };
};

const atLeast = (amounts: readonly number[], least: number): Row => {
  const { coefficients, unit, grain } = scaled(amounts);
  return {
    lower: ((Math.ceil(least / grain) - 0.5) * grain) / unit,
    upper: Infinity,
    entries: entriesOf(coefficients),
  };
};

const entriesOf = (coefficients: Float64Array): Row['entries'] =>
  [...coefficients].flatMap((coefficient, column) => (coefficient === 0 ? [] : [[column, coefficient] as const]));

/** Shuts out a plan that spends too much, and with it every plan that holds all of its modules. */
export const notAllOf = (modules: readonly ExactModule[], chosen: readonly ExactModule[]): Row => ({
  lower: -Infinity,
  upper: chosen.length - 1,
  entries: modules.flatMap((module, column) => (chosen.includes(module) ? [[column, 1] as const] : [])),
});

/** Shuts out a plan that closes too little, and with it every plan that holds none but its modules. */
export const oneMoreThan = (modules: readonly ExactModule[], chosen: readonly ExactModule[]): Row => ({
  lower: 1,
  upper: Infinity,
  entries: modules.flatMap((module, column) => (chosen.includes(module) ? [] : [[column, 1] as const])),
});
