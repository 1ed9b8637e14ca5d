import { useEffect, useRef } from 'react';

/** After a move within the entry, focus goes to the new page, as it would after a real page load. */
export function useArrival(path: string) {
  const main = useRef<HTMLElement>(null);
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    main.current?.focus();
    window.scrollTo(0, 0);
  }, [path]);
  return main;
}
