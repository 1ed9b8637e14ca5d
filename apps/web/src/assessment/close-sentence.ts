import type { Text } from '../locale/use-text';

/** What becomes of a round that is closed now. */
export const closeSentence = (
  { invited, started, submitted }: { invited: number; started: number; submitted: number },
  text: Text,
): string =>
  invited === 0
    ? text('assessment.asked.close.nobody')
    : text('assessment.asked.close.text', { count: started - submitted, unbegun: invited - started });

/** What becomes of an assessment of institutions that is closed now. */
export const closeAssessmentSentence = (
  institutions: readonly { respondents: number; submitted: number }[],
  text: Text,
): string => {
  const sum = (of: (institution: { respondents: number; submitted: number }) => number) =>
    institutions.reduce((all, institution) => all + of(institution), 0);
  return sum(({ respondents }) => respondents) === 0
    ? text('assessment.institutions.close.nobody', { institutions: institutions.length })
    : text('assessment.institutions.close.text', {
        institutions: institutions.length,
        left: sum(({ respondents, submitted }) => respondents - submitted),
      });
};
