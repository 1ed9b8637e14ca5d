import { dayOf } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import type { Person } from './person-fields';

/** On which day somebody left, or leaves; null of who stays. */
export function useLeavingSentence() {
  const text = useText();
  const { date } = useFormat();
  return ({ leftOn, hasLeft }: Pick<Person, 'leftOn' | 'hasLeft'>): string | null =>
    leftOn &&
    text(hasLeft ? 'organisation.leave.leftOn' : 'organisation.leave.leavesOn', {
      day: isolated(date(dayOf(leftOn))),
    });
}
