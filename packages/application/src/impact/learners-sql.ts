/**
 * A set of rows (person_id): the learners of a programme. Who withdrew or still waits did not begin; of the others, whether they
 * completed does not matter, or the change would be that of the diligent.
 * @param programme an expression for the programme's id; $1 is the organisation.
 */
export const learnersOf = (programme: string): string => `
  (select distinct e.person_id from cohort c join enrolment e on e.organisation_id = c.organisation_id and e.cohort_id = c.id
   where c.organisation_id = $1 and c.programme_id = ${programme} and e.state in ('enrolled', 'completed', 'not-completed'))`;
