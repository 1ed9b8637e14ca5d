import type { ShortPartsFragment } from '../generated/documents';
import type { Problem } from '../graphql/problem';
import { useLocale, useText } from '../locale/use-text';

/** An exact amount as the contract writes it, as the reader's language does: with hundredths only where there are any. */
export function useAmount() {
  const locale = useLocale();
  return (amount: string, currency: string): string =>
    // Fourteen digits at most: shown as a number, none is lost. Nothing is reckoned with it.
    new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(
      Number(amount),
    );
}

/** What a refused command says where a line has not enough left: how much is missing, and what to do. */
export function useShort(sentence: 'budget.short' | 'programme.paid.short' = 'budget.short') {
  const text = useText();
  const amount = useAmount();
  return (problem: Problem | null): string | null => {
    if (problem?.code !== 'budget-short') return null;
    const { currency, missing, left } = problem as unknown as ShortPartsFragment;
    return text(sentence, { missing: amount(missing, currency), left: amount(left, currency) });
  };
}
