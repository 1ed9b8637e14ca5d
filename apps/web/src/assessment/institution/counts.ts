import type { AssessedInstitutionPartsFragment } from '../../generated/documents';

/** How far an assessment is, over its institutions. */
export const countsOf = (institutions: readonly AssessedInstitutionPartsFragment[]) => {
  const sum = (count: (institution: AssessedInstitutionPartsFragment) => number) =>
    institutions.reduce((total, each) => total + count(each), 0);
  return {
    respondents: sum(({ respondents }) => respondents),
    submitted: sum(({ submitted }) => submitted),
    settled: sum(({ settled }) => settled.filter((level) => level !== null).length),
    all: sum(({ settled }) => settled.length),
  };
};
