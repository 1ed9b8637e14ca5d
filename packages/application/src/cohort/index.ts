import { AcceptSeat } from './accept-seat';
import { attendanceImportProviders } from './attendance-import';
import { ApproveEnrolment } from './approve-enrolment';
import { BulkEnrolmentQueries } from './bulk-enrolment.queries';
import { calendarProviders } from './calendar';
import { CancelSession } from './cancel-session';
import { ChangeCohort } from './change-cohort';
import { checkInProviders } from './check-in';
import { CohortTasksQueries } from './cohort-tasks.queries';
import { CohortQueries } from './cohort.queries';
import { completionProviders } from './completion';
import { CompleteCohort } from './complete-cohort';
import { EnrolMyself } from './enrol-myself';
import { EnrolPerson } from './enrol-person';
import { EnrolmentRequestQueries } from './enrolment-request.queries';
import { EnrolmentQueries } from './enrolment.queries';
import { FormCohorts } from './form-cohorts';
import { HoldDemonstrationSession } from './hold-demonstration-session';
import { InviteToCohort } from './invite-to-cohort';
import { LeavingQueries } from './leaving.queries';
import { MoveSession } from './move-session';
import { MyCohortsQueries } from './my-cohorts.queries';
import { planChangeProviders } from './plan-change';
import { PlanSession } from './plan-session';
import { PlanSeries } from './plan-series';
import { PreviewSeries } from './preview-series';
import { ProgrammeProgressQueries } from './programme-progress.queries';
import { cohortProposalProviders } from './proposal';
import { RecordAttendance } from './record-attendance';
import { requirementProviders } from './requirement';
import { RefuseEnrolment } from './refuse-enrolment';
import { StartBulkEnrolment } from './start-bulk-enrolment';
import { timetableProviders } from './timetable';
import { TransferEnrolment } from './transfer-enrolment';
import { venueProviders } from './venue';
import { WithdrawEnrolment } from './withdraw-enrolment';

export * from './accept-seat';
export * from './approve-enrolment';
export * from './attendance-import';
export * from './bulk-enrolment.queries';
export * from './calendar';
export * from './cancel-session';
export * from './change-cohort';
export * from './check-in';
export * from './cohort-tasks.queries';
export * from './cohort.queries';
export * from './complete-cohort';
export * from './completion';
export * from './due-lapses';
export * from './due-leavers';
export * from './enrol-myself';
export * from './enrol-person';
export * from './enrolment-request.queries';
export * from './enrolment.queries';
export * from './form-cohorts';
export * from './give-seats-back';
export * from './hold-demonstration-session';
export * from './invite-to-cohort';
export * from './lapse-enrolment';
export * from './leaving.queries';
export * from './move-session';
export * from './my-cohorts.queries';
export * from './plan-change';
export * from './plan-series';
export { PlanSession } from './plan-session';
export * from './preview-series';
export * from './programme-progress.queries';
export * from './proposal';
export * from './record-attendance';
export * from './requirement';
export * from './refuse-enrolment';
export * from './run-bulk-enrolment';
export * from './start-bulk-enrolment';
export * from './timetable';
export * from './transfer-enrolment';
export * from './venue';
export * from './withdraw-enrolment';

export const cohortProviders = [
  AcceptSeat,
  ApproveEnrolment,
  ...attendanceImportProviders,
  BulkEnrolmentQueries,
  ...calendarProviders,
  ...checkInProviders,
  CancelSession,
  ChangeCohort,
  ...cohortProposalProviders,
  CohortQueries,
  CohortTasksQueries,
  CompleteCohort,
  ...completionProviders,
  EnrolMyself,
  EnrolPerson,
  EnrolmentQueries,
  EnrolmentRequestQueries,
  FormCohorts,
  HoldDemonstrationSession,
  InviteToCohort,
  LeavingQueries,
  MoveSession,
  MyCohortsQueries,
  ...planChangeProviders,
  ...requirementProviders,
  PlanSeries,
  PlanSession,
  PreviewSeries,
  ProgrammeProgressQueries,
  RecordAttendance,
  RefuseEnrolment,
  StartBulkEnrolment,
  ...timetableProviders,
  TransferEnrolment,
  ...venueProviders,
  WithdrawEnrolment,
];
