import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';

/** What a module costs, in a few words. */
export function useCost() {
  const text = useText();
  const { money } = useFormat();
  return ({ costPerGroup, costPerPerson }: { costPerGroup: number; costPerPerson: number }): string => {
    const group = isolated(money(costPerGroup));
    const person = isolated(money(costPerPerson));
    if (costPerGroup > 0 && costPerPerson > 0) return text('catalogue.cost.both', { group, person });
    if (costPerGroup > 0) return text('catalogue.cost.group', { group });
    return costPerPerson > 0 ? text('catalogue.cost.person', { person }) : text('catalogue.cost.none');
  };
}
