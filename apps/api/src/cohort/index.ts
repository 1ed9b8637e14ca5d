import { CohortResolver } from './cohort.resolver';
import { EnrolmentRequestResolver } from './enrolment-request.resolver';
import { EnrolmentResolver } from './enrolment.resolver';
import { SessionResolver } from './session.resolver';

export const cohortResolvers = [CohortResolver, EnrolmentResolver, EnrolmentRequestResolver, SessionResolver];
