import { useSearchParams } from 'react-router';

type Change = (parts: Record<string, string | null>, replace?: boolean) => void;

/**
 * What the address says after its question mark, and how to change parts of it: null or nothing takes a part out. `replace` leaves no trace for
 * the browser's Back.
 */
export function useAddress(): [params: URLSearchParams, change: Change] {
  const [params, setParams] = useSearchParams();
  const change: Change = (parts, replace = false) => {
    // The address itself: what is rendered may lag behind a choice made just before, which must not be lost.
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(parts)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setParams(next, { replace });
  };
  return [params, change];
}
