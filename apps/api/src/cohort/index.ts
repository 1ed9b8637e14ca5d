import { BulkEnrolmentResolver } from './bulk-enrolment.resolver';
import { CohortResolver } from './cohort.resolver';
import { EnrolmentRequestResolver } from './enrolment-request.resolver';
import { EnrolmentResolver } from './enrolment.resolver';
import { SessionResolver } from './session.resolver';

export const cohortResolvers = [
  BulkEnrolmentResolver,
  CohortResolver,
  EnrolmentResolver,
  EnrolmentRequestResolver,
  SessionResolver,
];
