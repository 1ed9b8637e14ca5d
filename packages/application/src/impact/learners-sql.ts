/** The first moment of a round's day, or of the one after it, where its organisation is; null where there is no round. */
const dayOf = (round: string, later = 0): string => `
  (select (r.held_on + ${later})::timestamp at time zone o.time_zone from assessment_round r join organisation o on o.id = r.organisation_id
   where r.organisation_id = $1 and r.id = ${round})`;

/**
 * A set of rows (person_id): the learners of a programme. Who withdrew or still waits did not begin, nor did a cohort that first met after
 * the second round: nobody was asked for its people yet, so they dropped out of nothing. One that was over before the first round had
 * learned already. Of the others, whether they completed or came at all does not matter, or the change would be that of the diligent. $1 is the
 * organisation.
 * @param programme an expression for the programme's id.
 * @param before one for the first round's; where it is null, cohorts count however early they met.
 * @param after one for the second round's; where it is null, cohorts count that have met by now.
 */
export const learnersOf = (programme: string, before: string, after: string): string => `
  (select distinct e.person_id from cohort c join enrolment e on e.organisation_id = c.organisation_id and e.cohort_id = c.id
   where c.organisation_id = $1 and c.programme_id = ${programme} and e.state in ('enrolled', 'completed', 'not-completed', 'no-show')
     and exists (
       select 1 from session s where s.organisation_id = $1 and s.cohort_id = c.id and s.cancelled_at is null
         and s.starts_at >= coalesce(${dayOf(before)}, '-infinity') and s.starts_at < coalesce(${dayOf(after, 1)}, now())))`;
