/**
 * A set of rows: people of a programme who lack something that its modules teach, each with the levels that they would close
 * (person_id, institution_id, gap). By the round of the programme, over people who have a target and have not left.
 * @param programme name under which the programme's row stands in the statement around it.
 */
export const closableNeeds = (programme: string): string => `
  (select p.id as person_id, p.institution_id, count(distinct (t.competency_id, climbed))::int as gap
   from institutions_below(${programme}.institution_id) as below
     join person p on p.organisation_id = app_organisation() and p.institution_id = below and (p.left_on is null or p.left_on > current_date)
     join role_profile_target t on t.role_profile_id = p.role_profile_id
     join assessed_level l on l.organisation_id = p.organisation_id and l.round_id = ${programme}.round_id and l.person_id = p.id
       and l.competency_id = t.competency_id and l.level < t.ordinal
     join programme_module m on m.organisation_id = p.organisation_id and m.programme_id = ${programme}.id
     join training_module_step s on s.training_module_id = m.training_module_id and s.competency_id = t.competency_id
     cross join generate_series(greatest(l.level, s.from_ordinal) + 1, least(t.ordinal, s.to_ordinal)) as climbed
   where (${programme}.role_profile_id is null or p.role_profile_id = ${programme}.role_profile_id)
     and (${programme}.competency_id is null or t.competency_id = ${programme}.competency_id)
   group by p.id, p.institution_id)`;
