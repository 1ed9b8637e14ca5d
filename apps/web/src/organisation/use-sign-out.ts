import { useState } from 'react';
import { answerStore, unsentOf } from '../assessment/answers';
import { SignOutDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { useMe } from './SignedIn';

/**
 * Ends the sign-in; the page load that follows leaves nothing of the person in memory, nor on the device. Where that would discard answers that were not sent, it
 * says so first.
 */
export function useSignOut() {
  const text = useText();
  const { personId } = useMe();
  const { run, pending, sentence } = useCommand(SignOutDocument, (data) => data.signOut);
  const [warned, setWarned] = useState(false);
  const signOut = async () => {
    const store = answerStore();
    const unsent = unsentOf(personId, store);
    if (unsent.length > 0 && !warned) return setWarned(true);
    if (!(await run({}))) return;
    for (const key of unsent) store?.removeItem(key);
    window.location.assign('/sign-in');
  };
  return { signOut, pending, sentence: sentence ?? (warned ? text('organisation.signOut.unsent') : null) };
}
