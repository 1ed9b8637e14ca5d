import { createHash } from 'node:crypto';

/**
 * What a round asks, as its instrument names it: two tests are the same instrument only where they ask the same items in the same order, so the
 * name holds how many there are and a digest of their ids. 48 bits, so that two of a million sets hardly ever share one by chance.
 * @param items ids, in the order in which they are asked.
 */
export const itemSetName = (items: readonly string[]): string =>
  ` (${items.length} items, ${createHash('sha256').update(items.join(' ')).digest('hex').slice(0, 12)})`;
