import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';

const dollars = { style: 'currency', currency: 'USD', trailingZeroDisplay: 'stripIfInteger' } as const;

/** What a module costs, in a few words. */
export function useCost() {
  const text = useText();
  const { number } = useFormat();
  return ({ costPerGroup, costPerPerson }: { costPerGroup: number; costPerPerson: number }): string => {
    const group = isolated(number(costPerGroup, dollars));
    const person = isolated(number(costPerPerson, dollars));
    if (costPerGroup > 0 && costPerPerson > 0) return text('catalogue.cost.both', { group, person });
    if (costPerGroup > 0) return text('catalogue.cost.group', { group });
    return costPerPerson > 0 ? text('catalogue.cost.person', { person }) : text('catalogue.cost.none');
  };
}
