import type { Actor } from '../../access';
import { anotherReviewer, notInReview } from './item-problems';
import type { OwnItem } from './item-row';
import { findOwnItem } from './item-row';

/**
 * Inside a unit of work: an item that the actor may review, which is somebody else than who wrote this edition and who changed it last. The
 * database refuses such an approval as well.
 * @throws ItemStateWrong, AnotherReviewer
 */
export const findToReview = async (
  actor: Actor,
  step: { itemId: string; expectedVersion: number },
): Promise<OwnItem> => {
  const item = await findOwnItem(actor, step);
  if (item.state !== 'in-review') throw notInReview();
  if ([item.writtenBy, item.changedBy].includes(actor.personId)) throw anotherReviewer();
  return item;
};
