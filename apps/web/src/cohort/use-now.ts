import { useEffect, useState } from 'react';

const asksEvery = 60_000;

/** The moment, in milliseconds since 1970; a minute old at most, however long the page stays open. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), asksEvery);
    return () => clearInterval(clock);
  }, []);
  return now;
}
