import type { Amount } from './amount';

/** A cohort as far as it takes part in what is committed for its programme. */
export interface CohortShare {
  seats: number;
  /** Of its time: what was held, where it is cancelled, from 0 to 1; else 1. */
  kept: number;
}

/**
 * What a cohort gives back when it is cancelled. What is committed is for all seats of all cohorts alike, for as much of their time as takes place; what
 * falls away of this one's is given back. So it does not matter in which order cohorts are cancelled, and when all are before they began, all is given back.
 * @param committed for the programme, spent or not, less what was released.
 * @param open of it not spent: never more is given back.
 * @param others all other cohorts of the programme, cancelled ones too.
 * @example givenBack({ committed: 100000, open: 80000 }, { seats: 20, kept: 0.5 }, [{ seats: 20, kept: 1 }]) // 25000
 */
export const givenBack = (
  { committed, open }: { committed: Amount; open: Amount },
  { seats, kept }: CohortShare,
  others: readonly CohortShare[],
): Amount => {
  const all = others.reduce((sum, other) => sum + other.seats * other.kept, seats);
  return all === 0 ? 0 : Math.min(open, Math.round(committed * ((seats * (1 - kept)) / all)));
};
