import type { EnrolmentState } from '@baobab/domain/cohort';
import { attendsSessions, enrolmentStates, isActive } from '@baobab/domain/cohort';

const listed = (test: (state: EnrolmentState) => boolean): string =>
  enrolmentStates
    .filter(test)
    .map((state) => `'${state}'`)
    .join(', ');

/** A condition: somebody of that state is on her way into the cohort, or in it. */
export const active = (state: string): string => `${state} in (${listed(isActive)})`;

/** A condition: the sessions are for somebody of that state, or were. */
export const attends = (state: string): string => `${state} in (${listed(attendsSessions)})`;

/** A condition: the cohort of an enrolment still runs: it has no session yet, or one that is not over. @param e name of the enrolment. @param at a moment. */
export const stillRuns = (e: string, at = 'now()'): string => `coalesce((
  select max(s.ends_at) from session s where s.organisation_id = ${e}.organisation_id and s.cohort_id = ${e}.cohort_id and s.cancelled_at is null) > ${at}, true)`;

/** The order of a waiting list, first first; `need` is 0 where it is one of arrival. @param e name of the enrolment. */
export const waitingOrder = (e: string): string =>
  `${e}.lapsed_offers, (-${e}.need), ${e}.waiting_since, ${e}.person_id`;

/** An SQL value: her place on the waiting list, from 1; null for who does not wait. $1 the organisation. @param e name of the enrolment. */
export const placeOf = (e: string): string => `
  case when ${e}.state = 'waiting' then (
    select count(*)::int from enrolment w where w.organisation_id = $1 and w.cohort_id = ${e}.cohort_id and w.state = 'waiting'
      and (${waitingOrder('w')}) <= (${waitingOrder(e)})) end`;
