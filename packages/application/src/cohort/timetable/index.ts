import { AcceptTimetable } from './accept-timetable';
import { DiscardTimetable } from './discard-timetable';
import { MoveProposedSession } from './move-proposed-session';
import { StartTimetable } from './start-timetable';
import { TimetableQueries } from './timetable.queries';

export * from './accept-timetable';
export * from './discard-timetable';
export * from './move-proposed-session';
export * from './run-timetable';
export * from './start-timetable';
export * from './timetable-thread';
export * from './timetable.queries';

export const timetableProviders = [
  AcceptTimetable,
  DiscardTimetable,
  MoveProposedSession,
  StartTimetable,
  TimetableQueries,
];
