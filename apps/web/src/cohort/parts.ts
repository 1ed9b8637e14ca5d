import type {
  AttendanceState,
  CohortPartsFragment,
  EnrolmentsQuery,
  PresencePartsFragment,
  SessionPartsFragment,
} from '../generated/documents';

export type Cohort = CohortPartsFragment;
export type Session = SessionPartsFragment;
export type Enrolment = NonNullable<NonNullable<EnrolmentsQuery['cohort']>['enrolments']>['nodes'][number];

export const ATTENDANCE = ['present', 'absent', 'excused'] as const satisfies readonly AttendanceState[];

/** Who has, or had, a seat to the end: those whose attendance counts. */
export const ATTENDING: readonly Enrolment['state'][] = ['enrolled', 'completed', 'not_completed', 'no_show'];

/** Who is on the way in, or in. */
export const ACTIVE: readonly Enrolment['state'][] = ['invited', 'requested', 'waiting', 'offered', 'enrolled'];

/** Who holds one of the seats. */
export const HOLDING_SEAT: readonly Enrolment['state'][] = ['offered', 'enrolled'];

/** What a `datetime-local` field holds, in the reader's own time; the api is given the moment itself. */
export const toLocal = (moment: string): string => {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** Whether clocks are put forward over a time, so that it does not exist: what the field holds is then another time than its moment. */
export const isSkipped = (local: string): boolean => local !== '' && toLocal(toMoment(local)) !== local;

/** The moment of a `datetime-local` field; what is no moment stays as it is, and the api says so. */
export const toMoment = (local: string): string => {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? local : at.toISOString();
};

/** A session as a form of attendance needs it. */
export interface Meeting {
  id: string;
  title: string;
  startsAt: string;
  endsAt: string;
}

/** What was recorded of somebody at a session. */
export interface Met {
  attendance: AttendanceState | null;
  presence: PresencePartsFragment | null;
}

/** Whether she was there, and not all the time. */
export const isPart = ({ attendance, presence }: Met): boolean =>
  attendance === 'present' && presence !== null && presence.minutes < presence.of;

/** What a `time` field holds, in the reader's own time. */
export const timeOf = (moment: string): string => toLocal(moment).slice(11);

/** The moment of a `time` field within a session: of one that goes past midnight, on the day on which it is on then. Null for an empty field. */
export const momentIn = ({ startsAt, endsAt }: Meeting, time: string): string | null => {
  if (time === '') return null;
  const [first, last] = [startsAt, endsAt].map((moment) => toMoment(`${toLocal(moment).slice(0, 10)}T${time}`));
  return first! >= toMoment(toLocal(startsAt)) ? first! : last!;
};
