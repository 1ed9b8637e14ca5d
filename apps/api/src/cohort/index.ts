import { CalendarResolver } from './calendar.resolver';
import { CheckInResolver } from './check-in.resolver';
import { CohortResolver } from './cohort.resolver';
import { EnrolmentResolver } from './enrolment.resolver';
import { SeriesResolver } from './series.resolver';
import { SessionResolver } from './session.resolver';

export const cohortResolvers = [
  CalendarResolver,
  CheckInResolver,
  CohortResolver,
  EnrolmentResolver,
  SeriesResolver,
  SessionResolver,
];
