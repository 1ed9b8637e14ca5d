import type { MixedIntegerProgramme, Row } from '../../programme/rows';
import type { CohortToMeet, ModuleToHold, PlacedSession, TimetableLimit, TimetableRequest } from './request';
import type { Rules } from './rules';
import { mayBe } from './rules';

/** A cohort in a slot, with this trainer at this venue. */
interface Meeting {
  cohort: CohortToMeet;
  slot: number;
  trainerId: string;
  venueId: string | null;
  column: number;
}

/** A session of a module in a slot. */
interface Holding {
  cohort: CohortToMeet;
  module: ModuleToHold;
  slot: number;
  column: number;
}

export interface TimetableModel {
  formulation: MixedIntegerProgramme;
  read(columns: Float64Array): PlacedSession[];
  columnsOf(placed: readonly PlacedSession[]): Float64Array;
}

export interface Wish {
  kept: ReadonlySet<TimetableLimit>;
  /** What is made least: how late sessions are, how many are left out, or how late they are with so many left out. */
  least: 'lateness' | 'left-out';
  /** Null: none. */
  leftOut: number | null;
  /** Of each cohort, the last slot that is of use. */
  lastSlot: (cohort: CohortToMeet) => number;
}

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
};

const between = (lower: number, upper: number, entries: Row['entries']): Row => ({ lower, upper, entries });
const atMost = (upper: number, entries: Row['entries']): Row => between(-Infinity, upper, entries);
const ones = (items: readonly { column: number }[], coefficient = 1) =>
  items.map(({ column }) => [column, coefficient] as const);

/** The model of docs/methods/timetable.md, in its letters: y for sessions of modules in slots, z for who meets where, u for what is over, d for what is left out. */
export const formulate = (rules: Rules, { kept, least, leftOut, lastSlot }: Wish): TimetableModel => {
  const { request } = rules;
  let count = 0;
  const column = () => count++;
  const meetings = meetingsOf(rules, kept, lastSlot, column);
  const inSlot = new Map(groupBy(meetings, placeOf).map((group) => [placeOf(group[0]!), group]));
  const holdings = request.cohorts.flatMap((cohort) =>
    cohort.modules.flatMap((module) =>
      request.slots.flatMap((_, slot): Holding[] =>
        inSlot.get(placeOf({ cohort, slot }))?.some(({ trainerId }) => module.trainers.includes(trainerId))
          ? [{ cohort, module, slot, column: column() }]
          : [],
      ),
    ),
  );
  const over = kept.has('order') ? chainsOf(request, column) : [];
  const left =
    least === 'left-out' || leftOut !== null
      ? request.cohorts.flatMap((cohort) => cohort.modules.map((module) => ({ cohort, module, column: column() })))
      : [];

  const rows: Row[] = [];
  for (const cohort of request.cohorts)
    for (const module of cohort.modules) {
      const own = (one: { cohort: CohortToMeet; module: ModuleToHold }) =>
        one.cohort === cohort && one.module === module;
      rows.push(between(module.sessions, module.sessions, [...ones(holdings.filter(own)), ...ones(left.filter(own))]));
    }
  if (leftOut !== null) rows.push(between(leftOut, leftOut, ones(left)));
  for (const held of groupBy(holdings, placeOf)) rows.push(...metWhereHeld(held, inSlot.get(placeOf(held[0]!)) ?? []));
  const single = (items: readonly { column: number }[]) => (items.length > 1 ? [atMost(1, ones(items))] : []);
  for (const group of groupBy(meetings, ({ trainerId, slot }) => `${trainerId} ${slot}`)) rows.push(...single(group));
  const there = meetings.filter(({ venueId }) => venueId !== null);
  for (const group of groupBy(there, ({ venueId, slot }) => `${venueId} ${slot}`)) rows.push(...single(group));
  if (kept.has('learners'))
    for (const pair of request.sharing)
      for (const group of groupBy(
        holdings.filter(({ cohort }) => pair.includes(cohort.id)),
        ({ slot }) => String(slot),
      ))
        rows.push(...single(group));
  if (kept.has('most-a-day'))
    for (const group of groupBy(holdings, ({ cohort, slot }) => `${cohort.id} ${request.slots[slot]?.day}`))
      if (group.length > request.mostADay) rows.push(atMost(request.mostADay, ones(group)));
  if (kept.has('travel')) rows.push(...journeys(rules, there));
  rows.push(...orders(over, holdings));

  const coefficients = new Float64Array(count);
  if (least === 'left-out') for (const { column: at } of left) coefficients[at] = 1;
  else for (const { column: at, slot } of holdings) coefficients[at] = slot + 1;
  const mostOf = new Map(left.map(({ column: at, module }) => [at, module.sessions]));
  return {
    formulation: {
      columns: Array.from({ length: count }, (_, at) => ({ lower: 0, upper: mostOf.get(at) ?? 1 })),
      whole: count,
      rows,
      objective: { coefficients, unit: 1, grain: 1 },
    },
    read: (columns) =>
      holdings.flatMap(({ cohort, module, slot, column: at }): PlacedSession[] => {
        if ((columns[at] ?? 0) < 0.5) return [];
        const met = inSlot.get(placeOf({ cohort, slot }))?.find((meeting) => (columns[meeting.column] ?? 0) > 0.5);
        if (!met) throw new Error('HiGHS placed a session that nobody leads.');
        return [{ cohortId: cohort.id, moduleId: module.id, slot, trainerId: met.trainerId, venueId: met.venueId }];
      }),
    columnsOf: (placed) => {
      const columns = new Float64Array(count);
      const has = (slot: number, cohort: CohortToMeet) =>
        placed.find((session) => session.slot === slot && session.cohortId === cohort.id);
      for (const { cohort, module, slot, column: at } of holdings)
        if (has(slot, cohort)?.moduleId === module.id) columns[at] = 1;
      for (const { cohort, slot, trainerId, venueId, column: at } of meetings) {
        const session = has(slot, cohort);
        if (session?.trainerId === trainerId && session.venueId === venueId) columns[at] = 1;
      }
      for (const { cohort, module, slot, column: at } of over)
        columns[at] = Number(
          placed.every(
            (session) => session.cohortId !== cohort.id || session.moduleId !== module.id || session.slot < slot,
          ),
        );
      for (const { cohort, module, column: at } of left)
        columns[at] =
          module.sessions -
          placed.filter((session) => session.cohortId === cohort.id && session.moduleId === module.id).length;
      return columns;
    },
  };
};

const placeOf = ({ cohort, slot }: { cohort: CohortToMeet; slot: number }): string => `${cohort.id} ${slot}`;

const meetingsOf = (
  rules: Rules,
  kept: ReadonlySet<TimetableLimit>,
  lastSlot: (cohort: CohortToMeet) => number,
  column: () => number,
): Meeting[] => {
  const { slots, cohorts, trainers, venues } = rules.request;
  const places = venues.length > 0 ? venues.map(({ id }) => id) : [null];
  return cohorts.flatMap((cohort) => {
    const able = trainers.filter(({ id }) => cohort.modules.some((module) => module.trainers.includes(id)));
    const last = lastSlot(cohort);
    return slots.flatMap((_, slot) =>
      slot > last
        ? []
        : able.flatMap(({ id: trainerId }) =>
            places.flatMap((venueId): Meeting[] =>
              mayBe(rules.faultsAlone(cohort, slot, trainerId, venueId), kept)
                ? [{ cohort, slot, trainerId, venueId, column: column() }]
                : [],
            ),
          ),
    );
  });
};

/** A cohort holds one module in a slot, with one trainer who can lead it at one venue. */
const metWhereHeld = (held: readonly Holding[], met: readonly Meeting[]): Row[] => [
  ...(held.length > 1 ? [atMost(1, ones(held))] : []),
  between(0, 0, [...ones(met), ...ones(held, -1)]),
  ...groupBy(met, ({ trainerId }) => trainerId).flatMap((own) => {
    const led = held.filter(({ module }) => module.trainers.includes(own[0]!.trainerId));
    return led.length === held.length ? [] : [atMost(0, [...ones(own), ...ones(led, -1)])];
  }),
];

/** A trainer is not at two venues within the time that it takes from one to the other. */
const journeys = (rules: Rules, there: readonly Meeting[]): Row[] =>
  groupBy(there, ({ trainerId }) => trainerId).flatMap((own) => {
    const bySlot = groupBy(own, ({ slot }) => String(slot));
    return bySlot.flatMap((here) =>
      bySlot.flatMap((later) => {
        const [one, other] = [here[0]!.slot, later[0]!.slot];
        if (one >= other || !rules.tooNear(one, other)) return [];
        return groupBy(here, ({ venueId }) => String(venueId)).flatMap((at) => {
          const away = later.filter(({ venueId }) => venueId !== at[0]!.venueId);
          return away.length > 0 ? [atMost(1, [...ones(at), ...ones(away)])] : [];
        });
      }),
    );
  });

/** For each module that others come after, and each slot: whether all of it lies before. */
const chainsOf = ({ cohorts, slots }: TimetableRequest, column: () => number): Holding[] =>
  cohorts.flatMap((cohort) => {
    const before = new Set(cohort.modules.flatMap(({ after }) => after));
    return cohort.modules
      .filter(({ id }) => before.has(id))
      .flatMap((module) => slots.map((_, slot) => ({ cohort, module, slot, column: column() })));
  });

/** What is over stays over, is not held any more, and comes before what comes after it. */
const orders = (over: readonly Holding[], holdings: readonly Holding[]): Row[] => {
  const keyOf = ({ cohort, module, slot }: Omit<Holding, 'column'>) => `${cohort.id} ${module.id} ${slot}`;
  const at = new Map(over.map((one) => [keyOf(one), one.column]));
  const chain = over.flatMap((one): Row[] => {
    const next = at.get(keyOf({ ...one, slot: one.slot + 1 }));
    return next === undefined
      ? []
      : [
          between(0, Infinity, [
            [next, 1],
            [one.column, -1],
          ]),
        ];
  });
  const held = holdings.flatMap(({ cohort, module, slot, column }) => {
    const own = at.get(keyOf({ cohort, module, slot }));
    const earlier = module.after.flatMap((id) => at.get(`${cohort.id} ${id} ${slot}`) ?? []);
    return [
      ...(own === undefined
        ? []
        : [
            atMost(1, [
              [own, 1],
              [column, 1],
            ]),
          ]),
      ...earlier.map((over) =>
        atMost(0, [
          [column, 1],
          [over, -1],
        ]),
      ),
    ];
  });
  return [...chain, ...held];
};
