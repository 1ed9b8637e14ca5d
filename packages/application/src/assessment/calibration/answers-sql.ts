import { competencyText } from '../../needs';
import { stillOpen } from '../still-open.queries';

/**
 * What a calibration is made from, as `first_answer`; $1 the organisation. Approved items of the framework in use; answers of rounds that are over and asked
 * everybody the same, for whom an item was chosen for answers otherwise than others do;
 * of each person and item the first, for who meets an item again may remember it.
 */
export const firstAnswers = `
  ${competencyText},
  bank as materialized (
    select item.id, c.id as competency_id, row_number() over (order by c.position, item.ordinal, item.code, item.id)::int - 1 as place
    from item join asked_competency c on c.id = item.competency_id where item.state = 'approved'),
  first_answer as (
    select distinct on (t.person_id, t.item_id) t.person_id, t.round_id, bank.place, t.solved
    from test_result t join bank on bank.id = t.item_id join assessment_round r on r.organisation_id = t.organisation_id and r.id = t.round_id
    where t.organisation_id = $1 and r.calibration_id is null and not ${stillOpen('r')}
    order by t.person_id, t.item_id, r.held_on, r.created_at, r.id)`;

/** How many people have answered. */
export const peopleText = `with ${firstAnswers} select count(distinct person_id)::int as people from first_answer`;
