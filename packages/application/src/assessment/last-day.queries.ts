/**
 * SQL, as the contract writes it: the last day on which a round or an assessment of institutions takes answers, or took them: the one on which it
 * was closed, where that came first. @param round its name in the statement.
 */
export const lastDay = (round: string): string => answeredUntil(round, `${round}.closed_at`);

/** SQL: the same, or the day on which one of these moments came, where that came first. */
export const answeredUntil = (round: string, ...moments: string[]): string =>
  `least(${[`${round}.closes_on`, ...moments.map(dayAt)].join(', ')})::text`;

const dayAt = (moment: string): string =>
  `(${moment} at time zone coalesce((select time_zone from organisation where id = app_organisation()), 'UTC'))::date`;
