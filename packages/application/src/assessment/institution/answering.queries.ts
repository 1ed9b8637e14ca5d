/** SQL, never null: the assessment takes answers today. @param assessment its name in the statement. */
export const isAnswering = (assessment: string): string =>
  `(${assessment}.closed_at is null and ${assessment}.opens_on <= (select app_today()) and ${assessment}.closes_on >= (select app_today()))`;

/** SQL, never null: it takes no answers any more. */
export const isOver = (assessment: string): string =>
  `(${assessment}.closed_at is not null or ${assessment}.closes_on < (select app_today()))`;

/** Asked; answered by all who can answer still, and by somebody; moderated: its levels are final. */
export type InstitutionState = 'asked' | 'answered' | 'moderated';

/** A relation of respondents, as `r`: those who have submitted, and those who still can. Who has left before she did is not waited for. */
export const respondents = `respondent r join person who on who.organisation_id = r.organisation_id and who.id = r.person_id
  and (r.submitted_at is not null or who.left_on is null or who.left_on > current_date)`;

/** SQL, never null: how far one institution of an assessment is. @param institution a row of assessed_institution, by its name there. */
export const stateOf = (assessment: string, institution: string): string => `
  (select case when ${institution}.moderated_at is not null then 'moderated'
      when count(r.submitted_at) > 0 and (${isOver(assessment)} or count(r.submitted_at) = count(*)) then 'answered' else 'asked' end
   from ${respondents} where r.organisation_id = ${institution}.organisation_id and r.assessment_id = ${institution}.assessment_id
     and r.institution_id = ${institution}.institution_id)`;
