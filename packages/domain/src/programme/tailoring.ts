import { hundredths } from './amounts';
import type { ExactModule } from './exact-modules';
import { completable, exactModules } from './exact-modules';
import { busiest } from './profiles';
import { checkMix } from './mix';
import type { Calendar, LimitName, Limits, ModalityShare, Objective, TailoringRequest } from './request';
import type { Step } from './steps';
import type { Cluster } from './tracks/clusters';
import { clustersOf } from './tracks/clusters';
import { closedBy, stepsOf } from './steps';

/** A request that was checked, in whole numbers. */
export interface Tailoring {
  steps: Step[];
  modules: ExactModule[];
  /** For each kind of people the modules that they would follow, those left out whose modules are all another's too. */
  profiles: ExactModule[][];
  objective: Objective;
  /** As given, hours and money in hundredths, those of a week too. */
  limits: Limits;
  /** The limits that limit something. */
  set: LimitName[];
  /** Tracks at most; 1 for one programme for all. */
  tracks: number;
  /** The group by people who stay together, the largest first; empty where it is not split. */
  clusters: Cluster[];
  /** What `least-hours` and `least-cost` have to close: all that the modules which pass the limits can close. */
  mustClose: ReadonlySet<string>;
}

/** The plans that may be chosen from: those that keep some of the limits. */
export interface Leeway {
  steps: Step[];
  modules: ExactModule[];
  mustHave: ReadonlySet<string>;
  mustClose: ReadonlySet<string>;
  /** Caps in hundredths; null for none. */
  hours: number | null;
  cost: number | null;
  hoursPerPerson: number | null;
  profiles: ExactModule[][];
  /** Empty for any. */
  mix: readonly ModalityShare[];
  /** The must-haves, also where that limit is lifted: or lifting it would shut out a mix that they make. */
  wished: ReadonlySet<string>;
}

/** The limits that say of a module alone whether it may be chosen, in the order in which they are asked. */
export const filters = ['languages', 'modalities', 'leftOut'] as const;

/** @throws RangeError when the request is malformed; see `tailorProgramme`. */
export const checkTailoring = ({
  needs,
  modules,
  profiles,
  tracks,
  objective,
  limits,
}: TailoringRequest): Tailoring => {
  const steps = stepsOf(needs);
  const exact = exactModules(modules, steps);
  const unknown = (limits.mustHave ?? []).find((id) => !exact.some((module) => module.id === id));
  if (unknown !== undefined)
    throw new RangeError(`The programme must have ${unknown}, which is not among the modules.`);
  const exactLimits = {
    ...limits,
    hours: capOf('The limit of hours', limits.hours),
    hoursPerPerson: capOf('The limit of hours a person', limits.hoursPerPerson),
    calendar: calendarOf(limits.calendar),
    budget: capOf('The budget', limits.budget),
  };
  const mix = limits.modalityMix ?? [];
  checkMix(mix, exact);
  const set = (Object.keys(exactLimits) as LimitName[]).filter((limit) => isSet(exactLimits[limit]));
  const closable = closedBy(steps, choosable(exact, exactLimits, filters));
  const mustClose = objective === 'most-need-closed' ? new Set<string>() : closable;
  const people = tracks?.kinds ?? profiles;
  const hoursPerPerson = capOfPerson(exactLimits, set);
  if (hoursPerPerson !== null && !people)
    throw new RangeError('Where hours a person are limited, the request says which modules people would follow.');
  const most = tracks?.most ?? 1;
  if (!Number.isInteger(most) || most < 1 || most > mostTracks)
    throw new RangeError(`Tracks are a whole number from 1 to ${mostTracks}, not ${most}.`);
  if (most > 1 && (hoursPerPerson === null || objective !== 'most-need-closed'))
    throw new RangeError('A group is split into tracks for the most need within hours a person.');
  if (most > 1 && mix.length > 0) throw new RangeError('Shares of the hours are asked of one programme for all.');
  return {
    ...{ steps, modules: exact, objective, limits: exactLimits, set, mustClose, tracks: most },
    profiles: busiest(people ?? [], exact),
    clusters: tracks && most > 1 ? clustersOf(tracks.kinds, { steps, modules: exact }) : [],
  };
};

/** Tracks that a coordinator can still tell apart, and a year can hold. */
export const mostTracks = 4;

const capOf = (what: string, cap: number | null = null): number | null => (cap === null ? null : hundredths(what, cap));

const calendarOf = (calendar: Limits['calendar'] = null) => {
  if (calendar === null) return null;
  const { weeks, hoursPerWeek } = calendar;
  if (!Number.isInteger(weeks) || weeks < 1)
    throw new RangeError(`Weeks are a whole number from 1 upwards, not ${weeks}.`);
  const exact = { weeks, hoursPerWeek: hundredths('The hours of a week', hoursPerWeek) };
  if (!Number.isSafeInteger(hoursIn(exact)))
    throw new RangeError('The weeks hold more hours than can be counted exactly.');
  return exact;
};

/** Of all weeks together. */
export const hoursIn = ({ weeks, hoursPerWeek }: Calendar): number => weeks * hoursPerWeek;

/** Most hours of a person by those of these limits that are kept, the tighter one; null where neither is. */
export const capOfPerson = ({ hoursPerPerson, calendar }: Limits, kept: readonly LimitName[]): number | null => {
  const caps = [
    kept.includes('hoursPerPerson') ? (hoursPerPerson ?? null) : null,
    kept.includes('calendar') && calendar ? hoursIn(calendar) : null,
  ].filter((cap) => cap !== null);
  return caps.length > 0 ? Math.min(...caps) : null;
};

const isSet = (limit: Limits[LimitName] = null): boolean => (Array.isArray(limit) ? limit.length > 0 : limit !== null);

export const passes = (limits: Limits, filter: (typeof filters)[number], module: ExactModule): boolean => {
  const asked = limits[filter] ?? [];
  if (filter === 'leftOut') return !asked.includes(module.id);
  if (asked.length === 0) return true;
  return filter === 'languages'
    ? module.languages.some((language) => asked.includes(language))
    : asked.includes(module.modality);
};

/** The modules that pass these filters, and whatever they require passes too. */
const choosable = (modules: readonly ExactModule[], limits: Limits, kept: readonly LimitName[]): ExactModule[] =>
  completable(
    modules.filter((module) => filters.every((filter) => !kept.includes(filter) || passes(limits, filter, module))),
  );

/** What may be chosen when these limits are kept and the others lifted. What must be closed stays the same. */
export const leewayWithin = (
  { steps, modules, profiles, limits, mustClose }: Tailoring,
  kept: readonly LimitName[],
): Leeway => ({
  steps,
  modules: choosable(modules, limits, kept),
  mustHave: new Set(kept.includes('mustHave') ? limits.mustHave : []),
  mustClose,
  hours: kept.includes('hours') ? (limits.hours ?? null) : null,
  cost: kept.includes('budget') ? (limits.budget ?? null) : null,
  hoursPerPerson: capOfPerson(limits, kept),
  profiles,
  mix: kept.includes('modalityMix') ? (limits.modalityMix ?? []) : [],
  wished: new Set(limits.mustHave),
});

/** The needs that could be closed by what may be chosen, whatever it takes. */
export const closableIn = ({ steps, modules }: Leeway): ReadonlySet<string> => closedBy(steps, modules);
