import type { FrameworkItem } from '../content';
import type { CaseReport } from './findings';

const usable = /^[A-Za-z0-9][A-Za-z0-9.\-_]{0,39}$/;

/** Each domain and competency with a code that only it has: its own where it is one, else a number within its place. */
export const coded = (items: readonly FrameworkItem[], report: CaseReport): FrameworkItem[] => {
  const taken = new Set<string>();
  const free = (code: string | null): code is string =>
    code !== null && usable.test(code) && !taken.has(code.toLowerCase());
  const kept = new Set(
    items.filter(({ code }) => {
      if (!free(code)) return false;
      taken.add(code.toLowerCase());
      return true;
    }),
  );
  const codes = new Map<string, string>();
  const counts = new Map<string, number>();
  const next = (prefix: string): string => {
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    const code = `${prefix}${count}`;
    if (!free(code)) return next(prefix);
    taken.add(code.toLowerCase());
    return code;
  };
  return items.map((item) => {
    if (item.part !== 'domain' && item.part !== 'competency') return { ...item, code: null };
    if (!kept.has(item)) report.mend('code-made', item.id);
    const place = codes.get(item.placeId ?? '')?.slice(0, 30);
    const code = kept.has(item) && item.code !== null ? item.code : next(place ? `${place}.` : 'D');
    codes.set(item.id, code);
    return { ...item, code };
  });
};
