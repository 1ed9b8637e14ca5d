import { CalendarResolver } from './calendar.resolver';
import { CohortResolver } from './cohort.resolver';
import { EnrolmentResolver } from './enrolment.resolver';
import { SeriesResolver } from './series.resolver';
import { SessionResolver } from './session.resolver';

export const cohortResolvers = [CalendarResolver, CohortResolver, EnrolmentResolver, SeriesResolver, SessionResolver];
