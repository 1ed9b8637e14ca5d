import type { ExactModule } from './exact-modules';

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

/**
 * Whole amounts, of either sign, in numbers that a solver in floating point is good at: free of their common divisor (the grain: sums come in
 * multiples of it), and of a power of 2 so that none is above a million. One of them is worth `unit`.
 */
export const scaled = (amounts: readonly number[]): MixedIntegerProgramme['objective'] => {
  const sizes = amounts.map(Math.abs);
  const grain = sizes.reduce(greatestCommonDivisor, 0) || 1;
  const largest = sizes.reduce((one, other) => Math.max(one, other), 0) / grain;
  const unit = grain * 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, largest))) - 20);
  return { coefficients: Float64Array.from(amounts, (amount) => amount / unit), unit, grain };
};

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other);

// Sums come in whole grains: half a grain of room keeps the solver's tolerance from shutting out a sum that is just allowed.
export const atMost = (amounts: readonly number[], most: number): Row => {
  const { coefficients, unit, grain } = scaled(amounts);
  return {
    lower: -Infinity,
    upper: ((Math.floor(most / grain) + 0.5) * grain) / unit,
    entries: entriesOf(coefficients),
  };
};

export const atLeast = (amounts: readonly number[], least: number): Row => {
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

/** Shuts out this plan alone: with a module more or less it may be good. */
export const otherThan = (modules: readonly ExactModule[], chosen: readonly ExactModule[]): Row => ({
  lower: -Infinity,
  upper: chosen.length - 1,
  entries: modules.map((module, column) => [column, chosen.includes(module) ? 1 : -1] as const),
});

/** Shuts out a plan that closes too little, and with it every plan that holds none but its modules. */
export const oneMoreThan = (modules: readonly ExactModule[], chosen: readonly ExactModule[]): Row => ({
  lower: 1,
  upper: Infinity,
  entries: modules.flatMap((module, column) => (chosen.includes(module) ? [] : [[column, 1] as const])),
});
