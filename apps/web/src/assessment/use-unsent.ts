import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf } from '../graphql/failure';
import { problemSentence, saidOf, type Problem } from '../graphql/problem';
import { useText, type Text } from '../locale/use-text';
import { answerStore, type Answers, type UnsentAnswers } from './answers';

/** After a try that failed, in milliseconds: the line may be back without the device noticing. */
const TRY_AGAIN = 15_000;

/** Why an answer was refused; what is wrong with it, where the api says so, rather than that something is. */
const refusalOf = (problem: Problem, text: Text): string => {
  const issue = 'issues' in problem ? problem.issues[0] : undefined;
  return issue ? saidOf(issue, text) : problemSentence(problem, text);
};

/**
 * Answers on their way: those that the api has, and on top of them those that are still to be sent. Each is kept on this device first,
 * then sent; what can't be sent now is sent when the line is back.
 *
 * @param make as the page begins.
 * @param sendOne sends one; a problem says that it was refused for good.
 */
export function useUnsent<Answer>(
  make: () => UnsentAnswers<Answer>,
  saved: Answers<Answer>,
  sendOne: (id: string, answer: Answer) => Promise<Problem | null>,
  onRefused: () => void,
) {
  const text = useText();
  const [unsent] = useState(make);
  const [waiting, setWaiting] = useState(unsent.all);
  const [sentNow, setSentNow] = useState<Answers<Answer>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<'kept' | 'failing' | null>(null);
  const sending = useRef(false);

  const settle = useCallback(
    async (id: string, answer: Answer) => {
      const problem = await sendOne(id, answer);
      if (!problem) setSentNow((before) => ({ ...before, [id]: answer }));
      unsent.sent(id, answer);
      setWaiting(unsent.all);
      if (!problem) return;
      // Refused for good: sending it again would only be refused again.
      setRefusal(refusalOf(problem, text));
      onRefused();
    },
    [onRefused, sendOne, text, unsent],
  );

  const send = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    const tried = new Set<string>();
    let failing = false;
    try {
      // Whatever is changed meanwhile is sent as well; what the api could not take now is tried again later.
      const mark = (id: string, answer: Answer) => `${id} ${JSON.stringify(answer)}`;
      const next = () => Object.entries(unsent.all).find(([id, answer]) => !tried.has(mark(id, answer)));
      for (let one = next(); one; one = next()) {
        tried.add(mark(...one));
        try {
          await settle(...one);
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
  }, [settle, unsent]);

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

  const answer = (id: string, said: Answer) => {
    unsent.put(id, said);
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

/** Forgets what is kept on this device of what takes no answers of hers any more. @param key null: of nothing. */
export function useForgetting(key: string | null) {
  useEffect(() => {
    try {
      if (key !== null) answerStore()?.removeItem(key);
    } catch {
      // A forbidden store holds nothing.
    }
  }, [key]);
}
