import { government } from './government';

/** So many days from the day of loading, in the government's time zone, by which rounds open and close. */
export const dayAhead = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: government.timeZone }).format(Date.now() + days * 86_400_000);
