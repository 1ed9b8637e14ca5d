import type { SelfAssessmentQuery } from '../generated/documents';

export type Assessment = NonNullable<SelfAssessmentQuery['selfAssessment']>;
