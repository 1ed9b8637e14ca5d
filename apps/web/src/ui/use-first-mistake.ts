import { useEffect, useRef, useState } from 'react';

/**
 * Of a form that was sent and refused, the first field that is wrong has the focus. Who types on meanwhile is left where she is.
 *
 * @returns to be called with the form when it is sent.
 */
export function useFirstMistake(): (form: HTMLFormElement) => void {
  const sent = useRef<HTMLFormElement | null>(null);
  // What is wrong may be what was wrong before: looked for anew each time.
  const [, setTimes] = useState(0);
  useEffect(() => {
    const wrong = sent.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    if (!wrong) return;
    sent.current = null;
    wrong.focus();
  });
  const leave = () => {
    sent.current = null;
  };
  return (form) => {
    sent.current = form;
    form.addEventListener('input', leave, { once: true });
    setTimes((times) => times + 1);
  };
}
