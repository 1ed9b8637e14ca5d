import { useQuery } from '@apollo/client/react';
import { WorksToDecideDocument } from '../generated/documents';
import { useText } from '../locale/use-text';
import { WorkDecision } from './WorkDecision';

/** What people of her cohorts handed in, for who leads a session of theirs; nothing while nobody did. */
export function WorksToDecide() {
  const text = useText();
  const { data, refetch } = useQuery(WorksToDecideDocument, { fetchPolicy: 'cache-and-network' });
  if (!data || data.worksToDecide.length === 0) return null;
  return (
    <section>
      <h2>{text('cohort.work.toDecide', { count: data.worksToDecide.length })}</h2>
      {data.worksToDecide.map((work) => (
        <WorkDecision
          key={`${work.conditionId} ${work.personId} ${work.revision}`}
          work={work}
          onDecided={() => void refetch()}
        />
      ))}
    </section>
  );
}
