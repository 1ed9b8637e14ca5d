import { dayOf, today } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';

/** On which day somebody left, or leaves. */
export function useLeavingSentence() {
  const text = useText();
  const { date } = useFormat();
  return (leftOn: string): string =>
    text(leftOn <= today() ? 'organisation.leave.leftOn' : 'organisation.leave.leavesOn', {
      day: isolated(date(dayOf(leftOn))),
    });
}
