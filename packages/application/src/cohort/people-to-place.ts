import { closableNeeds } from '../needs';
import { active } from './enrolment-sql';

/**
 * A relation: who needs a programme (person_id, gap, institution_id), each with whether she is placed: in a cohort of it or on her way into one, or through with it.
 * $1 the organisation. @param programme name under which the programme's row stands in the statement around it.
 */
export const placements = (programme: string): string => `
  (select need.*, exists (
     select 1 from enrolment e join cohort c on c.organisation_id = e.organisation_id and c.id = e.cohort_id
     where e.organisation_id = $1 and e.person_id = need.person_id and c.programme_id = ${programme}.id
       and (${active('e.state')} or e.state = 'completed')) as placed
   from ${closableNeeds(programme)} as need)`;

/** $1 the organisation, $2 the programme: who needs it, and is not placed; the same order each time. */
export const peopleToPlace = `
  select need.person_id as id, need.gap, need.institution_id as "group"
  from programme p cross join lateral ${placements('p')} as need
  where p.organisation_id = $1 and p.id = $2 and not need.placed
  order by need.person_id`;
