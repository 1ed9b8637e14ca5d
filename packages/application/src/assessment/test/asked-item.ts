import { shuffled, type ItemKey } from '@baobab/domain/assessment/item';
import type { KeyStore } from '../../access';

/** The columns of an `ItemKey`, of a relation `item`. */
export const keyColumns = `item.kind, jsonb_array_length((select value -> 'options' from jsonb_each(item.texts) limit 1)) as options,
  item.right_options::int as right, item.value::float, item.tolerance::float`;

/**
 * In which order a person sees an item's options: another for each person, the same each time. The right ones stand first where the
 * author wrote them, so that order is as secret as the key: only this installation can make it, not who knows all the ids.
 */
export const orderFor = (
  keys: KeyStore,
  item: Pick<ItemKey, 'kind' | 'options'>,
  ids: { roundId: string; personId: string; itemId: string },
): number[] => {
  const secret = keys.derive('item-order', `${ids.roundId} ${ids.personId} ${ids.itemId}`);
  return shuffled(item, Buffer.from(secret, 'base64url').readInt32LE());
};
