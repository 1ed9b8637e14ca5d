import { SignOutDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';

/** Ends the sign-in; the page load that follows leaves nothing of the person in memory. */
export function useSignOut() {
  const { run, pending, sentence } = useCommand(SignOutDocument, (data) => data.signOut);
  const signOut = async () => {
    if (await run({})) window.location.assign('/sign-in');
  };
  return { signOut, pending, sentence };
}
