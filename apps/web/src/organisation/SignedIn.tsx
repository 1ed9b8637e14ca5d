import { useQuery } from '@apollo/client/react';
import { createContext, use, useEffect, type ReactNode } from 'react';
import { MeDocument, type MeQuery } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { signInPath } from './next-path';
import styles from './SignedIn.module.css';

export type Me = NonNullable<MeQuery['me']>;

const MeContext = createContext<Me | null>(null);

/** The signed-in person, below `SignedIn`. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('useMe() is for pages within <SignedIn>.');
  return me;
}

interface SignedInProps {
  /** Where somebody belongs who may not come in here; null for those who may. */
  elsewhere?(me: Me): string | null;
  children: ReactNode;
}

/** Shows its children to the signed-in; sends everyone else to the sign-in and back. */
export function SignedIn({ elsewhere = () => null, children }: SignedInProps) {
  const text = useText();
  const { data, error, refetch } = useQuery(MeDocument);
  if (error) {
    return (
      <main className={styles.waiting}>
        <Notice tone="danger">{failureSentence(error, text)}</Notice>
        <Button onClick={() => void refetch()}>{text('house.retry')}</Button>
      </main>
    );
  }
  if (!data) return <p className={styles.waiting}>{text('house.loading')}</p>;
  if (!data.me) return <Leave to={signInPath(window.location)} />;
  const other = elsewhere(data.me);
  return other ? <Leave to={other} /> : <MeContext value={data.me}>{children}</MeContext>;
}

/** A real page load: the other page may belong to the other entry. */
function Leave({ to }: { to: string }) {
  useEffect(() => window.location.replace(to), [to]);
  return null;
}
