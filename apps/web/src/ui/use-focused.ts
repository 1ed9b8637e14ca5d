import { useEffect, useRef } from 'react';

/** What is given this ref has the focus once it is there: on a page that changes in steps, the heading of the new step. */
export function useFocused<Element extends HTMLElement>() {
  const element = useRef<Element>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
