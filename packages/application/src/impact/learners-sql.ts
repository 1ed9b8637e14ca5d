/**
 * A set of rows (person_id): the learners of a programme. Who withdrew or still waits did not begin, nor did a cohort that first
 * met after the second round: nobody was asked for its people yet, so they dropped out of nothing. Of the others, whether they
 * completed does not matter, or the change would be that of the diligent. $1 is the organisation.
 * @param programme an expression for the programme's id.
 * @param after one for the second round's; where it is null, cohorts count that have met by now.
 */
export const learnersOf = (programme: string, after: string): string => `
  (select distinct e.person_id from cohort c join enrolment e on e.organisation_id = c.organisation_id and e.cohort_id = c.id
   where c.organisation_id = $1 and c.programme_id = ${programme} and e.state in ('enrolled', 'completed', 'not-completed')
     and exists (
       select 1 from session s where s.organisation_id = $1 and s.cohort_id = c.id and s.cancelled_at is null and s.starts_at < coalesce(
         (select held_on + 1 from assessment_round where organisation_id = $1 and id = ${after})::timestamptz, now())))`;
