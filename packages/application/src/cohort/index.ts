import { calendarProviders } from './calendar';
import { CancelSession } from './cancel-session';
import { ChangeCohort } from './change-cohort';
import { checkInProviders } from './check-in';
import { CohortTasksQueries } from './cohort-tasks.queries';
import { CohortQueries } from './cohort.queries';
import { CompleteCohort } from './complete-cohort';
import { EnrolMyself } from './enrol-myself';
import { EnrolPerson } from './enrol-person';
import { EnrolmentQueries } from './enrolment.queries';
import { FormCohorts } from './form-cohorts';
import { HoldDemonstrationSession } from './hold-demonstration-session';
import { MoveSession } from './move-session';
import { MyCohortsQueries } from './my-cohorts.queries';
import { PlanSession } from './plan-session';
import { PlanSeries } from './plan-series';
import { PreviewSeries } from './preview-series';
import { ProgrammeProgressQueries } from './programme-progress.queries';
import { RecordAttendance } from './record-attendance';
import { WithdrawEnrolment } from './withdraw-enrolment';

export * from './calendar';
export * from './cancel-session';
export * from './change-cohort';
export * from './check-in';
export * from './cohort-tasks.queries';
export * from './cohort.queries';
export * from './complete-cohort';
export * from './enrol-myself';
export * from './enrol-person';
export * from './enrolment.queries';
export * from './form-cohorts';
export * from './hold-demonstration-session';
export * from './move-session';
export * from './my-cohorts.queries';
export * from './plan-series';
export { PlanSession } from './plan-session';
export * from './preview-series';
export * from './programme-progress.queries';
export * from './record-attendance';
export * from './withdraw-enrolment';

export const cohortProviders = [
  ...calendarProviders,
  ...checkInProviders,
  CancelSession,
  ChangeCohort,
  CohortQueries,
  CohortTasksQueries,
  CompleteCohort,
  EnrolMyself,
  EnrolPerson,
  EnrolmentQueries,
  FormCohorts,
  HoldDemonstrationSession,
  MoveSession,
  MyCohortsQueries,
  PlanSeries,
  PlanSession,
  PreviewSeries,
  ProgrammeProgressQueries,
  RecordAttendance,
  WithdrawEnrolment,
];
