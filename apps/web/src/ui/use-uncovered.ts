import { useEffect, useRef } from 'react';

/**
 * What is given this ref has the focus once it is there, and is brought to the top of the window: for what opens further down than who opened it
 * sees. Who asked for less motion is taken there at once.
 */
export function useUncovered<Element extends HTMLElement>() {
  const element = useRef<Element>(null);
  useEffect(() => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.current?.focus({ preventScroll: true });
    element.current?.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
  }, []);
  return element;
}
