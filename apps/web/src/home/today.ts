import type { TodayQuery } from '../generated/documents';

export type Today = TodayQuery;
export type MyCohort = Today['myCohorts'][number];
export type MyNeed = Today['myNeeds'][number];
export type MySession = MyCohort['sessions'][number] & { programmeName: string };
export type Led = NonNullable<Today['myLedSessions']>[number];

export const isMine = ({ state }: MyCohort): boolean =>
  state === 'enrolled' || state === 'offered' || state === 'waiting';

/** The session that is on or comes next, of the cohorts in which she has a seat; null where none is planned. */
export const nextSession = (cohorts: readonly MyCohort[], now: string): MySession | null => {
  const coming = cohorts
    .filter(({ state }) => state === 'enrolled')
    .flatMap(({ programmeName, sessions }) => sessions.map((session) => ({ ...session, programmeName })))
    .filter(({ cancelled, endsAt }) => !cancelled && endsAt > now)
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt));
  return coming[0] ?? null;
};

/** Sessions that were to come and will not be held. */
export const cancelledSessions = (cohorts: readonly MyCohort[], now: string): MyCohort['sessions'] =>
  cohorts
    .filter(({ state }) => state === 'enrolled')
    .flatMap(({ sessions }) => sessions)
    .filter(({ cancelled, startsAt }) => cancelled && startsAt > now);

export const nextLed = (led: readonly Led[], now: string): Led | null =>
  led.find(({ cancelled, endsAt }) => !cancelled && endsAt > now) ?? null;

/** Sessions that have begun, of whose people somebody's attendance is missing. */
export const unrecorded = (led: readonly Led[], now: string): Led[] =>
  led.filter(
    ({ cancelled, startsAt, people }) =>
      !cancelled && startsAt <= now && people.some(({ attendance }) => attendance === null),
  );

export interface Gap {
  level: number;
  target: number;
}

/** Where she is furthest below her target first; equal gaps stay in the framework's order. */
export const largestGaps = (needs: readonly MyNeed[]): (MyNeed & Gap)[] =>
  needs
    .flatMap((need) => {
      const { level, target } = need;
      return level !== null && target !== null && level < target ? [{ ...need, level, target }] : [];
    })
    .sort((one, other) => other.target - other.level - (one.target - one.level));
