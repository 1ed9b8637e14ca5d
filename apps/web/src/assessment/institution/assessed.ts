import type { AssessedInstitutionQuery } from '../../generated/documents';

export type Assessed = NonNullable<AssessedInstitutionQuery['assessedInstitution']>;
