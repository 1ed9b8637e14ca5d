import { useFormat } from '../locale/use-format';

/** US dollars, with cents only where there are any. */
export function useMoney() {
  const { number } = useFormat();
  return (value: number): string =>
    number(value, { style: 'currency', currency: 'USD', trailingZeroDisplay: 'stripIfInteger' });
}
