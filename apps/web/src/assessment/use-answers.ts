import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { RateCompetencyDocument, type MyAssessmentPartsFragment } from '../generated/documents';
import { failureOf } from '../graphql/failure';
import { problemOf, problemSentence, saidOf, type Problem } from '../graphql/problem';
import { useText, type Text } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { UnsentAnswers, type Answers } from './answers';

/** After a try that failed, in milliseconds: the line may be back without the device noticing. */
const TRY_AGAIN = 15_000;

const storeOf = (): Storage | null => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
};

/** Why an answer was refused; what is wrong with it, where the api says so, rather than that something is. */
const refusalOf = (problem: Problem, text: Text): string => {
  const issue = 'issues' in problem ? problem.issues[0] : undefined;
  return issue ? saidOf(issue, text) : problemSentence(problem, text);
};

/**
 * Her answers: those that the api has, and on top of them those that are still to be sent. Each is kept on this device first,
 * then sent; what can't be sent now is sent when the line is back.
 */
export function useAnswers({ roundId, personId }: MyAssessmentPartsFragment, saved: Answers, onRefused: () => void) {
  const client = useApolloClient();
  const text = useText();
  const { personId: raterId } = useMe();
  const [unsent] = useState(() => new UnsentAnswers(raterId, { roundId, personId }, storeOf()));
  const [waiting, setWaiting] = useState(unsent.all);
  const [sentNow, setSentNow] = useState<Answers>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<'kept' | 'failing' | null>(null);
  const sending = useRef(false);

  const sendOne = useCallback(
    async (competencyId: string, ordinal: number) => {
      const input = { roundId, personId, competencyId, ordinal };
      const { data } = await client.mutate({ mutation: RateCompetencyDocument, variables: { input } });
      const problem = data && problemOf(data.rateCompetency);
      if (!problem) setSentNow((before) => ({ ...before, [competencyId]: ordinal }));
      unsent.sent(competencyId, ordinal);
      setWaiting(unsent.all);
      if (!problem) return;
      // Refused for good: sending it again would only be refused again.
      setRefusal(refusalOf(problem, text));
      onRefused();
    },
    [client, onRefused, personId, roundId, text, unsent],
  );

  const send = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    const tried = new Set<string>();
    let failing = false;
    try {
      // Whatever is changed meanwhile is sent as well; what the api could not take now is tried again later.
      const next = () => Object.entries(unsent.all).find(([id, ordinal]) => !tried.has(`${id} ${ordinal}`));
      for (let one = next(); one; one = next()) {
        const [competencyId, ordinal] = one;
        tried.add(`${competencyId} ${ordinal}`);
        try {
          await sendOne(competencyId, ordinal);
        } catch (error) {
          if (failureOf(error) === 'network') throw error;
          failing = true;
        }
      }
      setTrouble(failing ? 'failing' : null);
    } catch {
      setTrouble('kept');
    } finally {
      sending.current = false;
    }
  }, [sendOne, unsent]);

  useEffect(() => {
    const again = () => void send();
    again();
    window.addEventListener('online', again);
    const clock = setInterval(again, TRY_AGAIN);
    return () => {
      window.removeEventListener('online', again);
      clearInterval(clock);
    };
  }, [send]);

  const answer = (competencyId: string, ordinal: number) => {
    unsent.put(competencyId, ordinal);
    setWaiting(unsent.all);
    setRefusal(null);
    void send();
  };
  return {
    answers: { ...saved, ...sentNow, ...waiting },
    unsent: Object.keys(waiting).length,
    trouble,
    refusal,
    answer,
  };
}

/** Forgets what is kept on this device of a round that takes no answers of hers any more. */
export function useForgetting(summary: MyAssessmentPartsFragment | null) {
  const { personId } = useMe();
  const over = summary !== null && (summary.submittedAt !== null || !summary.open);
  useEffect(() => {
    if (summary && over) new UnsentAnswers(personId, summary, storeOf()).clear();
  }, [over, personId, summary]);
}
