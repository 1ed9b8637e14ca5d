import type { Limits, Need, TailoringRequest, TrainingModule } from '.';

/** The rules of tailoring once more, in the plainest way: every subset of the modules is tried. Needs few modules. */

export interface Plan {
  ids: string[];
  need: number;
  hours: number;
  /** By modality. */
  hoursOf: Record<string, number>;
  cost: number;
  closed: string[];
  /** Whether what its modules require is in it. */
  complete: boolean;
}

type Filters = Pick<Limits, 'languages' | 'modalities' | 'leftOut'>;

const asks = <Item>(list: readonly Item[] | undefined): list is readonly Item[] =>
  list !== undefined && list.length > 0;

const mayBeIn = (module: TrainingModule, { languages, modalities, leftOut }: Filters): boolean =>
  !(leftOut ?? []).includes(module.id) &&
  (!asks(modalities) || modalities.includes(module.modality)) &&
  (!asks(languages) || languages.some((language) => module.languages.includes(language)));

const cents = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100;

/** Needs are closed one after another until nothing more closes. */
export const planOf = (needs: readonly Need[], modules: readonly TrainingModule[]): Plan => {
  const needed = needs.filter(({ weight }) => weight > 0);
  const closed = new Set<string>();
  const closes = ({ id, after }: Need): boolean =>
    !closed.has(id) &&
    modules.some((module) => module.closes.includes(id)) &&
    (!needed.some((earlier) => earlier.id === after) || closed.has(after ?? ''));
  for (let next = needed.find(closes); next; next = needed.find(closes)) closed.add(next.id);
  return {
    ids: modules.map(({ id }) => id),
    need: needed.reduce((sum, { id, weight }) => sum + (closed.has(id) ? weight : 0), 0),
    hours: cents(modules.map(({ hours }) => hours)),
    hoursOf: Object.fromEntries(
      modules.map(({ modality }) => [
        modality,
        cents(modules.filter((each) => each.modality === modality).map(({ hours }) => hours)),
      ]),
    ),
    cost: cents(modules.map(({ cost }) => cost)),
    closed: [...closed].sort(),
    complete: modules.every((module) => hasRequired(module, modules)),
  };
};

const hasRequired = ({ requires = [] }: TrainingModule, modules: readonly TrainingModule[]): boolean =>
  requires.every((some) => modules.some(({ id }) => some.includes(id)));

/** What is left when modules are taken out of which something that they require is not there, until there is none. */
const havable = (modules: readonly TrainingModule[]): readonly TrainingModule[] => {
  const lost = modules.find((module) => !hasRequired(module, modules));
  return lost ? havable(modules.filter((module) => module !== lost)) : modules;
};

const hoursOfBusiest = (
  { modules, profiles = [] }: Pick<TailoringRequest, 'modules' | 'profiles'>,
  plan: Plan,
): number =>
  Math.max(
    0,
    ...profiles.map((profile) =>
      cents(
        modules.filter(({ id }) => plan.ids.includes(id) && profile.modules.includes(id)).map(({ hours }) => hours),
      ),
    ),
  );

/** Shares of the hours, by modules that teach somebody something, that something in the plan requires, or that must be in it. */
const keepsMix = (
  { needs, modules }: Pick<TailoringRequest, 'needs' | 'modules'>,
  { modalityMix = [] }: Limits,
  mustHave: readonly string[],
  { ids, hours, hoursOf }: Plan,
): boolean => {
  if (modalityMix.length === 0) return true;
  const chosen = modules.filter(({ id }) => ids.includes(id));
  const isFollowed = ({ id, closes }: TrainingModule) =>
    needs.some(({ id: step, weight }) => weight > 0 && closes.includes(step)) ||
    mustHave.includes(id) ||
    chosen.some(
      (other) =>
        other.id !== id && (other.requires ?? []).some((some) => some.includes(id) && !some.includes(other.id)),
    );
  const parts = (share: number, of: number) => share * Math.round(of * 100);
  return (
    chosen.every(isFollowed) &&
    modalityMix.every(({ modality, least, most }) => {
      const own = parts(100, hoursOf[modality] ?? 0);
      return own >= parts(least ?? 0, hours) && own <= parts(most ?? 100, hours);
    })
  );
};

/** What the least objectives have to close. */
export const mustCloseOf = ({ needs, modules, objective, limits }: TailoringRequest): string[] =>
  objective === 'most-need-closed'
    ? []
    : planOf(needs, havable(modules.filter((module) => mayBeIn(module, limits)))).closed;

/** Every plan that keeps the limits and closes what must be closed. The limits of the request say what was wished for, were it lifted from these. */
export const plansWithin = (
  {
    needs,
    modules,
    profiles,
    limits: { mustHave: wished = [] } = {},
  }: Pick<TailoringRequest, 'needs' | 'modules' | 'profiles'> & Partial<Pick<TailoringRequest, 'limits'>>,
  limits: Limits,
  mustClose: readonly string[],
): Plan[] =>
  Array.from({ length: 2 ** modules.length }, (_, subset) =>
    modules.filter((_module, bit) => (subset >> bit) % 2 === 1),
  )
    .filter((chosen) => chosen.every((module) => mayBeIn(module, limits)))
    .map((chosen) => planOf(needs, chosen))
    .filter(
      (plan) =>
        plan.complete &&
        keepsMix({ needs, modules }, limits, wished, plan) &&
        hoursOfBusiest({ modules, profiles }, plan) <=
          Math.min(
            limits.hoursPerPerson ?? Infinity,
            limits.calendar ? limits.calendar.weeks * limits.calendar.hoursPerWeek : Infinity,
          ) &&
        plan.hours <= (limits.hours ?? Infinity) &&
        plan.cost <= (limits.budget ?? Infinity) &&
        (limits.mustHave ?? []).every((id) => plan.ids.includes(id)) &&
        mustClose.every((id) => plan.closed.includes(id)),
    );

/** The measures of a plan in the order in which the objective asks for them, less being better. */
const ranked = (objective: TailoringRequest['objective'], { need, hours, cost }: Plan): number[] =>
  ({ 'most-need-closed': [-need, hours, cost], 'least-hours': [hours, cost], 'least-cost': [cost, hours] })[objective];

/** The best of some plans; undefined when there are none. */
export const bestOf = (objective: TailoringRequest['objective'], plans: readonly Plan[]): number[] | undefined =>
  plans
    .map((plan) => ranked(objective, plan))
    .sort((one, other) => one.map((value, index) => value - (other[index] ?? 0)).find((apart) => apart !== 0) ?? 0)[0];
