import { lastsOf, stayedOf } from './presence-sql';

/**
 * An SQL value: hours that all people of a programme together attended in sessions that were held, by the minutes that each was there. $1 the organisation.
 * @param p name of the programme.
 */
export const attendedHoursOf = (p: string): string => `
  (select coalesce(sum(least(coalesce(${stayedOf('a', 's')}, ${lastsOf('s')}), ${lastsOf('s')})), 0)::float8 / 60 from cohort c
     join session s on s.organisation_id = c.organisation_id and s.cohort_id = c.id and s.cancelled_at is null
     join attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id and a.state = 'present'
   where c.organisation_id = $1 and c.programme_id = ${p}.id)`;
