import { targetsOf } from '../framework/framework-in-use.queries';
import { kindOfGaps } from './group-needs';

/**
 * A set of rows: people of a programme who lack something that its modules teach, each with the levels that they would close
 * (person_id, institution_id, gap). By the round of the programme, over people who have a target and have not left.
 * @param programme name under which the programme's row stands in the statement around it.
 */
export const closableNeeds = (programme: string): string => `
  (with taught as materialized (
     select distinct s.competency_id, climbed
     from programme_module m join training_module_step s on s.training_module_id = m.training_module_id
       cross join generate_series(s.from_ordinal + 1, s.to_ordinal) as climbed
     where m.organisation_id = app_organisation() and m.programme_id = ${programme}.id
       and (${programme}.competency_id is null or s.competency_id = ${programme}.competency_id))
   select learner.id as person_id, learner.institution_id, count(*)::int as gap
   from institutions_below(${programme}.institution_id) as below
     join person learner on learner.organisation_id = app_organisation() and learner.institution_id = below and (learner.left_on is null or learner.left_on > current_date)
     ${targetsOf('learner')}
     join assessed_level l on l.organisation_id = learner.organisation_id and l.round_id = ${programme}.round_id and l.person_id = learner.id
       and l.competency_id = t.competency_id
     join taught on taught.competency_id = t.competency_id and taught.climbed > l.level and taught.climbed <= t.ordinal
   where ${programme}.role_profile_id is null or learner.role_profile_id = ${programme}.role_profile_id
   group by learner.id, learner.institution_id)`;

/**
 * Ids, as text, of the modules of the track that a person follows; null where the programme is one for all, its modules were changed since, or she is in none.
 * @param programme name under which the programme's row stands in the statement around it.
 * @param person an expression for her id.
 * @param asked a set of rows of her targets (competency_id, target).
 */
export const trackModules = (programme: string, person: string, asked: string): string => `
  (select array(select module ->> 'id' from jsonb_array_elements(track -> 'modules') as module)
   from scenario s cross join jsonb_array_elements(s.outcome -> 'tracks') as track
   where s.organisation_id = app_organisation() and s.id = ${programme}.scenario_id
     and track -> 'kinds' ? (
       select ${kindOfGaps} from (
         select l.competency_id, l.level, asked.target from ${asked} as asked join assessed_level l
           on l.organisation_id = app_organisation() and l.round_id = ${programme}.round_id and l.person_id = ${person} and l.competency_id = asked.competency_id
         where l.level < asked.target and (${programme}.competency_id is null or l.competency_id = ${programme}.competency_id)) as gap)
     and (select array_agg(module ->> 'id' order by module ->> 'id') from jsonb_array_elements(s.outcome -> 'modules') as module)
       = (select array_agg(m.training_module_id::text order by m.training_module_id::text) from programme_module m
          where m.organisation_id = app_organisation() and m.programme_id = ${programme}.id))`;
