import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { AnswerSelfAssessmentDocument } from '../generated/documents';
import { failureOf } from '../graphql/failure';
import { problemOf, problemSentence } from '../graphql/problem';
import { useText } from '../locale/use-text';
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

/**
 * Her answers: those that the api has, and on top of them those that are still to be sent. Each is kept on this device first,
 * then sent; what can't be sent now is sent when the line is back.
 */
export function useAnswers(roundId: string, saved: Answers) {
  const client = useApolloClient();
  const text = useText();
  const { personId } = useMe();
  const [unsent] = useState(() => new UnsentAnswers(personId, roundId, storeOf()));
  const [waiting, setWaiting] = useState(unsent.all);
  const [sentNow, setSentNow] = useState<Answers>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [offline, setOffline] = useState(false);
  const sending = useRef(false);

  const send = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    try {
      for (let next = Object.entries(unsent.all)[0]; next; next = Object.entries(unsent.all)[0]) {
        const [competencyId, ordinal] = next;
        const input = { roundId, competencyId, ordinal };
        const { data } = await client.mutate({ mutation: AnswerSelfAssessmentDocument, variables: { input } });
        const problem = data && problemOf(data.answerSelfAssessment);
        // Refused for good: sending it again would only be refused again.
        if (problem) setRefusal(problemSentence(problem, text));
        else setSentNow((before) => ({ ...before, [competencyId]: ordinal }));
        unsent.sent(competencyId, ordinal);
        setWaiting(unsent.all);
        setOffline(false);
      }
    } catch (error) {
      setOffline(failureOf(error) === 'network' || failureOf(error) === 'server');
    } finally {
      sending.current = false;
    }
  }, [client, roundId, text, unsent]);

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
    offline,
    refusal,
    answer,
  };
}
