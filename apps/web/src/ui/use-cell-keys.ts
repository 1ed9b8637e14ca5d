import { useState, type KeyboardEvent, type RefObject } from 'react';
import { nextPlace, type Place } from './heat-map';

/** One cell of a table is Tab's stop; arrow keys carry it, and the focus, to the next. Cells are found by `data-cell`. */
export function useCellKeys(body: RefObject<HTMLElement | null>, rows: number, columns: number) {
  const [kept, setStop] = useState<Place>({ row: 0, column: 0 });
  const stop = { row: Math.min(kept.row, rows - 1), column: Math.min(kept.column, columns - 1) };

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const leftwards = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = nextPlace(stop, event.key, { rows, columns, leftwards });
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    body.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  }

  return {
    isStop: (row: number, column: number) => stop.row === row && stop.column === column,
    onKeyDown,
    onFocus: (row: number, column: number) => setStop({ row, column }),
  };
}
