import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';

const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

/** Levels, changes, intervals and p as the page says them; ⁝ for what is withheld. */
export function useFigures() {
  const text = useText();
  const { number } = useFormat();
  const level = (value: number | null) => (value === null ? '⁝' : number(value, two));
  const signed = (value: number) => number(value, { ...two, signDisplay: 'exceptZero' });
  return {
    level,
    signed,
    interval: (interval: { low: number; high: number } | null) =>
      interval && text('impact.interval', { low: signed(interval.low), high: signed(interval.high) }),
    p: (p: number) =>
      p < 0.001
        ? `< ${number(0.001, { maximumFractionDigits: 3 })}`
        : number(p, { minimumFractionDigits: 3, maximumFractionDigits: 3 }),
  };
}
