import { useSearchParams } from 'react-router';

type Change = (parts: Record<string, string | null>, replace?: boolean) => void;

/**
 * What the address says after its question mark, and how to change parts of it: null or nothing takes a part out. `replace` leaves no trace for
 * the browser's Back.
 */
export function useAddress(): [params: URLSearchParams, change: Change] {
  const [params, setParams] = useSearchParams();
  const change: Change = (parts, replace = false) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [name, value] of Object.entries(parts)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace },
    );
  return [params, change];
}
