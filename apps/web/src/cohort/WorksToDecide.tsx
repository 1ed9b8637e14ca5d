import { useQuery } from '@apollo/client/react';
import { LedWorksDocument } from '../generated/documents';
import { useText } from '../locale/use-text';
import { Works } from './Works';

/** What people of her cohorts handed in, for who leads a session of theirs; nothing while nobody did. */
export function WorksToDecide() {
  const text = useText();
  const { data, refetch } = useQuery(LedWorksDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return null;
  const { worksToDecide, worksDecided } = data;
  if (worksToDecide.length + worksDecided.length === 0) return null;
  return (
    <section>
      <h2>{text('cohort.work.toDecide', { count: worksToDecide.length })}</h2>
      <Works waiting={worksToDecide} decided={worksDecided} onDecided={() => void refetch()} />
    </section>
  );
}
