import { fiscalYearOf } from '@baobab/domain/budget';
import { sql } from '../database';

export interface FiscalCalendar {
  firstMonth: number;
  /** 0 as long as nobody has set it. */
  version: number;
  /** Today, where the organisation is. */
  today: string;
}

/** $1 the organisation. */
export const calendarText = `select coalesce(max(first_month), 1)::int as "firstMonth", coalesce(max(version), 0)::int as version,
  (now() at time zone (select time_zone from organisation where id = $1))::date::text as today
  from budget_setting where organisation_id = $1`;

/** Inside a unit of work. */
export const readCalendar = async (organisationId: string): Promise<FiscalCalendar> => {
  const [calendar] = await sql<FiscalCalendar>(calendarText, [organisationId]);
  if (!calendar) throw new Error('There is no calendar.');
  return calendar;
};

export const yearNow = ({ today, firstMonth }: FiscalCalendar): number => fiscalYearOf(today, firstMonth);
