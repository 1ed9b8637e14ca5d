import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { RateIndicatorDocument } from '../../generated/documents';
import { problemOf } from '../../graphql/problem';
import { useMe } from '../../organisation/SignedIn';
import { answerStore, keyOfSaid, UnsentAnswers, type Answers } from '../answers';
import { useUnsent } from '../use-unsent';
import { isSaid, type MaturitySheet, type Said } from './maturity';

/** What she says of an institution, by indicator. */
export function useSaid(about: MaturitySheet['summary'], saved: Answers<Said>, onRefused: () => void) {
  const client = useApolloClient();
  const { personId } = useMe();
  const { assessmentId, institutionId } = about;
  const sendOne = useCallback(
    async (indicatorId: string, { ordinal, comment }: Said) => {
      const input = { assessmentId, institutionId, indicatorId, ordinal, comment: comment || null };
      const { data } = await client.mutate({ mutation: RateIndicatorDocument, variables: { input } });
      return data ? problemOf(data.rateIndicator) : null;
    },
    [assessmentId, client, institutionId],
  );
  const make = () => new UnsentAnswers(keyOfSaid(personId, about), answerStore(), isSaid);
  return useUnsent(make, saved, sendOne, onRefused);
}
