import { closableNeeds } from '../needs';

/** $1 the organisation, $2 the programme: who needs it, and is neither in a cohort of it nor through with it; the same order each time. */
export const peopleToPlace = `
  select need.person_id as id, need.gap, need.institution_id as "group"
  from programme p cross join lateral ${closableNeeds('p')} as need
  where p.organisation_id = $1 and p.id = $2 and not exists (
    select 1 from enrolment e join cohort c on c.organisation_id = e.organisation_id and c.id = e.cohort_id
    where e.organisation_id = $1 and e.person_id = need.person_id and c.programme_id = p.id
      and e.state in ('enrolled', 'waiting', 'completed'))
  order by need.person_id`;
