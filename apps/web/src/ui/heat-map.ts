/** Steps of the need ramp in tokens.css. */
const steps = 5;

/** The step of the ramp for a strength from 0 to 1: only none at all is the lightest. */
export const stepOf = (strength: number | null): number | undefined => {
  if (strength === null) return undefined;
  return strength <= 0 ? 0 : Math.min(steps - 1, Math.ceil(strength * (steps - 1)));
};

/** Neighbours of the same group, in order, with how many they are. */
export const columnGroups = (columns: readonly { group: string }[]): { group: string; span: number }[] =>
  columns.reduce<{ group: string; span: number }[]>((groups, { group }) => {
    const last = groups.at(-1);
    return last?.group === group
      ? [...groups.slice(0, -1), { group, span: last.span + 1 }]
      : [...groups, { group, span: 1 }];
  }, []);

export interface Place {
  row: number;
  column: number;
}

/** Where a key leads from a cell; null for a key that moves nowhere. To the right is onwards, or back where the page reads leftwards. */
export const nextPlace = (
  { row, column }: Place,
  key: string,
  { rows, columns, leftwards }: { rows: number; columns: number; leftwards: boolean },
): Place | null => {
  const onwards = leftwards ? -1 : 1;
  const moves: Record<string, Place> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowRight: { row, column: column + onwards },
    ArrowLeft: { row, column: column - onwards },
    Home: { row, column: 0 },
    End: { row, column: columns - 1 },
  };
  const next = moves[key];
  if (!next) return null;
  const within = next.row >= 0 && next.row < rows && next.column >= 0 && next.column < columns;
  return within ? next : { row, column };
};
