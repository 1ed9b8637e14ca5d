import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { RateCompetencyDocument, type MyAssessmentPartsFragment } from '../generated/documents';
import { problemOf } from '../graphql/problem';
import { useMe } from '../organisation/SignedIn';
import { answerStore, keyOfRatings, UnsentAnswers, type Answers } from './answers';
import { useUnsent } from './use-unsent';

/** The ordinal of a level. */
const isLevel = (value: unknown): value is number => Number.isInteger(value);

/** Her answers in a round about people, by competency. */
export function useAnswers(about: MyAssessmentPartsFragment, saved: Answers<number>, onRefused: () => void) {
  const client = useApolloClient();
  const { personId: raterId } = useMe();
  const { roundId, personId } = about;
  const sendOne = useCallback(
    async (competencyId: string, ordinal: number) => {
      const input = { roundId, personId, competencyId, ordinal };
      const { data } = await client.mutate({ mutation: RateCompetencyDocument, variables: { input } });
      return data ? problemOf(data.rateCompetency) : null;
    },
    [client, personId, roundId],
  );
  const make = () => new UnsentAnswers(keyOfRatings(raterId, about), answerStore(), isLevel);
  return useUnsent(make, saved, sendOne, onRefused);
}
