/** A condition, never null: the round is one that people answer themselves, and they may still do so or are yet to. @param round its name in the statement. */
export const stillOpen = (round: string): string =>
  `coalesce(${round}.closed_at is null and ${round}.closes_on >= (select app_today()), false)`;
