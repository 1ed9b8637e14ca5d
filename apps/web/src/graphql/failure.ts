import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors';
import type { Text } from '../locale/use-text';

/** Why an operation came back without a result. Expected refusals are not among them: those are Problems. */
export type Failure = 'network' | 'server' | 'forbidden' | 'signed-out';

export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const codes = error.errors.map(({ extensions }) => extensions?.['code']);
    if (codes.includes('UNAUTHENTICATED')) return 'signed-out';
    return codes.includes('FORBIDDEN') ? 'forbidden' : 'server';
  }
  return ServerError.is(error) || ServerParseError.is(error) ? 'server' : 'network';
}

export function failureSentence(error: unknown, text: Text): string {
  const failure = failureOf(error);
  // The page is on its way to the sign-in; until it is there, the nearest true sentence.
  return failure === 'signed-out' ? text('organisation.signIn.next') : text(`problem.${failure}`);
}
