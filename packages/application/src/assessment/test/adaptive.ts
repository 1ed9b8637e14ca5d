import type { ItemAnswer, ItemKey } from '@baobab/domain/assessment/item';
import { isCorrect } from '@baobab/domain/assessment/item';
import type { AdaptiveTest, Given } from '@baobab/domain/assessment/test';
import { nextAdaptiveItem } from '@baobab/domain/assessment/test';
import type { KeyStore } from '../../access';
import { keyColumns } from './asked-item';

/** An `AdaptiveTest`, or no row where the round asks everybody the same. $1 the organisation, $2 the round. */
export const adaptiveText = `
  select r.items_per_competency::int as most, r.target_error::float as error, c.correlation::float,
    (select jsonb_agg(jsonb_build_object('id', item.id, 'competencyId', item.competency_id, 'ordinal', item.ordinal, 'discrimination', found.discrimination,
         'difficulty', found.difficulty, 'asked', t.item_id is not null) order by t.position nulls last, item.id)
     from calibrated_item found join item on item.id = found.item_id
       left join test_item t on t.organisation_id = $1 and t.round_id = r.id and t.item_id = found.item_id
     where found.organisation_id = $1 and found.calibration_id = c.id and found.left_out is null) as items
  from assessment_round r join calibration c on c.organisation_id = r.organisation_id and c.id = r.calibration_id
  where r.organisation_id = $1 and r.id = $2`;

/** What somebody has answered, in the order in which she did. $1 the organisation, $2 the round, $3 the person. */
export const givenText = `
  select item.id as "itemId", item.competency_id as "competencyId", item.ordinal::int, ${keyColumns}, a.answer
  from test_answer a join item on item.id = a.item_id
  where a.organisation_id = $1 and a.round_id = $2 and a.person_id = $3 order by a.answered_at, item.id`;

type Answer = ItemKey & { itemId: string; answer: ItemAnswer };

/** The item whose turn it is: the same each time until it is answered, so that loading the page again shows no other. */
export const nextOf = (
  keys: KeyStore,
  test: AdaptiveTest,
  answers: readonly Answer[],
  { roundId, personId }: { roundId: string; personId: string },
): string | null => {
  const given: Given = new Map(answers.map((each) => [each.itemId, isCorrect(each, each.answer)]));
  const secret = keys.derive('next-item', `${roundId} ${personId} ${given.size}`);
  return nextAdaptiveItem(test, given, Buffer.from(secret, 'base64url').readUInt32LE() / 2 ** 32);
};
