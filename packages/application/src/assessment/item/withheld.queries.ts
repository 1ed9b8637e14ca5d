import { stillOpen } from '../still-open.queries';

/**
 * A condition on `item`, never null: its key is kept from a person, who is asked an edition of it in a test that may still be answered and that she
 * has not submitted. An adaptive test asks from all that it may. A round that has not opened yet counts: its items are drawn and its people named.
 * By its code, for the key of one edition is as a rule that of the next. $1 the organisation.
 */
export const withheldFrom = (person: string): string => `(item.organisation_id is null, item.code) in (
  select asked.organisation_id is null, asked.code
  from round_participant p join assessment_round r on r.organisation_id = $1 and r.id = p.round_id
    join test_item t on t.organisation_id = $1 and t.round_id = r.id join item asked on asked.id = t.item_id
  where p.organisation_id = $1 and p.person_id = ${person} and p.submitted_at is null and r.source = 'test' and ${stillOpen('r')})`;
