import { AttendanceImportResolver } from './attendance-import.resolver';
import { CalendarResolver } from './calendar.resolver';
import { CheckInResolver } from './check-in.resolver';
import { BulkEnrolmentResolver } from './bulk-enrolment.resolver';
import { CohortProposalResolver } from './cohort-proposal.resolver';
import { CohortResolver } from './cohort.resolver';
import { CompletionResolver } from './completion.resolver';
import { EnrolmentRequestResolver } from './enrolment-request.resolver';
import { EnrolmentResolver } from './enrolment.resolver';
import { PlanChangeResolver } from './plan-change.resolver';
import { SeriesResolver } from './series.resolver';
import { SessionResolver } from './session.resolver';
import { SubstitutionResolver } from './substitution.resolver';
import { TimetableResolver } from './timetable.resolver';
import { RequirementCommandsResolver, RequirementResolver } from './requirement.resolver';
import { VenueResolver } from './venue.resolver';
import { WorkResolver } from './work.resolver';

export const cohortResolvers = [
  AttendanceImportResolver,
  BulkEnrolmentResolver,
  CalendarResolver,
  CheckInResolver,
  CohortProposalResolver,
  CohortResolver,
  CompletionResolver,
  EnrolmentResolver,
  EnrolmentRequestResolver,
  PlanChangeResolver,
  SeriesResolver,
  SessionResolver,
  SubstitutionResolver,
  TimetableResolver,
  RequirementCommandsResolver,
  RequirementResolver,
  VenueResolver,
  WorkResolver,
];
