import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useText, type Text } from '../locale/use-text';
import { failureSentence } from './failure';
import { issueSentence, problemOf, problemSentence, type Problem, type Success } from './problem';

interface Outcome {
  problem: Problem | null;
  error: unknown;
}

const NOTHING_WRONG: Outcome = { problem: null, error: null };

function sentenceOf({ problem, error }: Outcome, text: Text): string | null {
  if (error) return failureSentence(error, text);
  return problem && problemSentence(problem, text);
}

/** What the contract calls the mutation of a document: documents bear its name. */
function commandOf({ definitions }: TypedDocumentNode<unknown, never>): string {
  const name = definitions.find((part) => part.kind === 'OperationDefinition')?.name?.value ?? '';
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/**
 * Runs one mutation at a time and keeps what went wrong, ready to be shown: `sentence` for the whole form,
 * `issue(path)` for a field, `reloadBy(read)` for the way out where somebody else changed the same meanwhile. `run` answers the successful
 * member of the result union, or null.
 */
export function useCommand<Data, Variables extends OperationVariables, Result extends object>(
  document: TypedDocumentNode<Data, Variables>,
  resultOf: (data: Data) => Result,
) {
  const client = useApolloClient();
  const text = useText();
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState(NOTHING_WRONG);
  const running = useRef(false);

  async function run(variables: Variables): Promise<Success<Result> | null> {
    if (running.current) return null;
    running.current = true;
    setPending(true);
    setOutcome(NOTHING_WRONG);
    try {
      const { data } = await client.mutate<Data, OperationVariables>({ mutation: document, variables });
      const result = resultOf(data as Data);
      const problem = problemOf(result);
      if (!problem) return result as Success<Result>;
      setOutcome({ problem: problem as unknown as Problem, error: null });
    } catch (error) {
      setOutcome({ problem: null, error });
    } finally {
      running.current = false;
      setPending(false);
    }
    return null;
  }

  async function reload(read: () => Promise<unknown>) {
    try {
      await read();
      setOutcome(NOTHING_WRONG);
    } catch (error) {
      // Nothing newer came: the refusal stands, and can be tried out of again.
      setOutcome({ ...outcome, error });
    }
  }

  return {
    run,
    pending,
    sentence: sentenceOf(outcome, text),
    problem: outcome.problem,
    issue: (path: string) => issueSentence(outcome.problem, path, text, commandOf(document)),
    /**
     * For `onReload` of `Failure`. What is read must reach the fields too, so that nobody saves over what she has not seen: key the form by what it
     * changes.
     *
     * @param told where the command tells of such a conflict in its own way: whether it did.
     */
    reloadBy: (read: () => Promise<unknown>, told = false) =>
      told || outcome.problem?.code === 'version-conflict' ? () => void reload(read) : undefined,
  };
}
