/**
 * SQL, as the contract writes it: the last day on which a round or an assessment of institutions takes answers, or took them: the one on which it
 * was closed, where that came first. @param round its name in the statement.
 */
export const lastDay = (round: string): string =>
  `least(${round}.closes_on, (${round}.closed_at at time zone coalesce((select time_zone from organisation where id = app_organisation()), 'UTC'))::date)::text`;
