import type { PlanPartsFragment, ProgrammeQuery, ScenarioQuery } from '../generated/documents';

export type Programme = NonNullable<ProgrammeQuery['programme']>;
/** The framework's, by ordinal. */
export type Levels = ProgrammeQuery['framework']['levels'];
export type Plan = PlanPartsFragment;
export type PlannedModule = Plan['modules'][number];
export type Scenario = Programme['scenarios'][number];
export type Outcome = NonNullable<NonNullable<ScenarioQuery['programme']>['scenarios'][number]['outcome']>;

export type Track = NonNullable<Plan['tracks']>[number];

/** The share of the need that a plan closes, from 0 to 1; null where that is withheld. */
export const shareClosed = ({
  need,
  needClosed,
}: {
  need: number | null;
  needClosed: number | null;
}): number | null => {
  if (need === null || needClosed === null) return null;
  return need === 0 ? 0 : needClosed / need;
};

export const TRACKS = [1, 2, 3, 4] as const;
export const OBJECTIVES = ['most_need_closed', 'least_hours', 'least_cost'] as const;

/** Of modules that are wished for, or not wanted: what the next scenario is asked with. */
export interface Wishes {
  mustHave: readonly string[];
  leftOut: readonly string[];
}

export type Wish = keyof Wishes;

export const withWish = (wishes: Wishes, id: string, wish: Wish | null): Wishes => {
  const without = (ids: readonly string[]) => ids.filter((each) => each !== id);
  const next = { mustHave: without(wishes.mustHave), leftOut: without(wishes.leftOut) };
  return wish ? { ...next, [wish]: [...next[wish], id] } : next;
};

/** The titles of all modules that were ever in a plan here. */
export const titlesOf = ({ plan, scenarios }: Programme): ReadonlyMap<string, string> =>
  new Map(
    [plan, ...scenarios.flatMap(({ outcome }) => (outcome ? [outcome.plan] : []))].flatMap(({ modules }) =>
      modules.map(({ module }) => [module.id, module.text.label] as const),
    ),
  );

/** Hours that all people of the plan spend on it together, each on the modules that teach her something; null where that is withheld. */
export const learnerHours = ({ modules }: Plan): number | null =>
  modules.some(({ people }) => people === null)
    ? null
    : modules.reduce((sum, { people, module }) => sum + (people ?? 0) * module.hours, 0);
