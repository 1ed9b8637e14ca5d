import type { ProgrammeVersionQuery } from '../../generated/documents';

export type Submission = NonNullable<NonNullable<ProgrammeVersionQuery['programmeVersion']>['submission']>;
