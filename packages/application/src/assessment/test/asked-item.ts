import { shuffled, type ItemKey } from '@baobab/domain/assessment/item';
import { createHash } from 'node:crypto';

/** The columns of an `ItemKey`, of a relation `item`. */
export const keyColumns = `item.kind, jsonb_array_length((select value -> 'options' from jsonb_each(item.texts) limit 1)) as options,
  item.right_options::int as right, item.value::float, item.tolerance::float`;

/** In which order a person sees an item's options: another for each person, the same each time. */
export const orderFor = (key: Pick<ItemKey, 'kind' | 'options'>, ...ids: string[]): number[] =>
  shuffled(key, createHash('sha256').update(ids.join(' ')).digest().readInt32LE());
