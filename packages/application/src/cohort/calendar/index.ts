import { CalendarQueries } from './calendar.queries';
import { IssueCalendarLink } from './issue-calendar-link';
import { RevokeCalendarLink } from './revoke-calendar-link';

export * from './calendar.queries';
export * from './issue-calendar-link';
export * from './revoke-calendar-link';

export const calendarProviders = [CalendarQueries, IssueCalendarLink, RevokeCalendarLink];
