/** SQL, never null: the assessment takes answers today. @param assessment its name in the statement. */
export const isAnswering = (assessment: string): string =>
  `(${assessment}.closed_at is null and ${assessment}.opens_on <= (select app_today()) and ${assessment}.closes_on >= (select app_today()))`;

/** SQL, never null: it takes no answers any more. */
export const isOver = (assessment: string): string =>
  `(${assessment}.closed_at is not null or ${assessment}.closes_on < (select app_today()))`;

/** Asked; answered by all who can answer still, and by somebody; moderated: its levels are final. */
export type InstitutionState = 'asked' | 'answered' | 'moderated';

/** SQL, never null: how far one institution of an assessment is. @param institution a row of assessed_institution, by its name there. */
export const stateOf = (assessment: string, institution: string): string => `
  (select case when ${institution}.moderated_at is not null then 'moderated'
      when count(r.submitted_at) > 0 and (${isOver(assessment)} or count(r.submitted_at) = count(*)) then 'answered' else 'asked' end
   from respondent r where r.organisation_id = ${institution}.organisation_id and r.assessment_id = ${institution}.assessment_id
     and r.institution_id = ${institution}.institution_id)`;
