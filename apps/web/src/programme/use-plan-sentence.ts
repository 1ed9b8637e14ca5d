import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { shareClosed } from './parts';

/** What of a plan is told in one sentence; null where the reader may not know it. */
interface TakenAndDone {
  modules: readonly unknown[];
  hours: number;
  cost: number | null;
  need: number | null;
  needClosed: number | null;
}

/** What a plan takes, and what it does for how much, where the reader may know how many it is for. */
export function usePlanSentence() {
  const text = useText();
  const { money, number, percent } = useFormat();
  return (plan: TakenAndDone): string => {
    const share = shareClosed(plan);
    const takes = { modules: plan.modules.length, hours: number(plan.hours) };
    if (share === null) return text('programme.takes', takes);
    const cost = plan.cost === null ? text('programme.few') : money(plan.cost);
    return text('programme.does', { ...takes, cost, share: percent(share) });
  };
}
