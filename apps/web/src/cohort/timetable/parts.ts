import type { AskTimetableQuery, TimetableQuery } from '../../generated/documents';

export type Choices = AskTimetableQuery;
export type Timetable = NonNullable<TimetableQuery['timetable']>;
export type Proposal = NonNullable<Timetable['proposal']>;
export type Proposed = Proposal['sessions'][number];
export type Slot = Proposal['slots'][number];

/** What the rows of the picture are. */
export const GROUPINGS = ['cohort', 'trainer', 'venue'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The row that a session is in; empty: at no venue. */
export const rowOf = ({ cohortName, trainerName, venue }: Proposed, by: Grouping): string =>
  ({ cohort: cohortName, trainer: trainerName, venue: venue ?? '' })[by];
