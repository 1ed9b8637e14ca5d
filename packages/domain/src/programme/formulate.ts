import type { ExactModule } from './exact-modules';
import type { Floor, Measure } from './measures';
import { mixRows } from './mix';
import type { MixedIntegerProgramme, Row } from './rows';
import { atLeast, atMost, scaled } from './rows';
import { closableIn, type Leeway } from './tailoring';

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
  rows.push(...requirements(modules), ...hoursOfEach(leeway), ...mixRows(modules, leeway));

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
export const requirements = (modules: readonly ExactModule[]): Row[] => {
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
