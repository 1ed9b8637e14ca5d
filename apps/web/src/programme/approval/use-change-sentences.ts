import type { VersionHeadPartsFragment } from '../../generated/documents';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';

type Change = VersionHeadPartsFragment['change'];

/** Of a list of titles, how many are named. */
const named = 3;

/** What a version changed in the one before, as sentences. */
export function useChangeSentences() {
  const text = useText();
  const { number, money, some } = useFormat();
  const signed = { signDisplay: 'exceptZero' } as const;
  const moneySigned = (value: number) => `${value > 0 ? '+' : ''}${money(value)}`;
  return (change: Change): string[] => {
    if (!change) return [text('programme.version.first')];
    const { added, removed, reordered, hours, cost, needClosed } = change;
    const said = [
      added.length > 0 && text('programme.version.added', { modules: some(added, named) }),
      removed.length > 0 && text('programme.version.removed', { modules: some(removed, named) }),
      reordered && text('programme.version.reordered'),
      hours !== 0 && text('programme.version.hours', { hours: number(hours, signed) }),
      cost !== null && cost !== 0 && text('programme.version.cost', { cost: moneySigned(cost) }),
      needClosed !== null && needClosed !== 0 && text('programme.version.need', { need: number(needClosed, signed) }),
    ].filter((sentence) => sentence !== false);
    return said.length > 0 ? said : [text('programme.version.same')];
  };
}
