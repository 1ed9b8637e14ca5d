import { useQuery } from '@apollo/client/react';
import { PageState } from '../framework/PageState';
import { CohortsDocument } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { SelectField } from '../ui/Field';
import type { Cohort } from './parts';

/** Into which other cohort of the programme; the choice says how full each is. */
export function MergeFields({ cohort, error }: { cohort: Cohort; error: string | null }) {
  const text = useText();
  const {
    data,
    error: failed,
    refetch,
  } = useQuery(CohortsDocument, {
    variables: { programmeId: cohort.programmeId },
    fetchPolicy: 'network-only',
  });
  if (!data) return <PageState error={failed} onRetry={() => void refetch()} />;
  const others = data.cohorts.nodes.filter(
    ({ id, state }) => id !== cohort.id && (state === 'open' || state === 'closed'),
  );
  if (others.length === 0) return <p>{text('cohort.plan.noOther')}</p>;
  return (
    <>
      <p>{text('cohort.plan.merge.means')}</p>
      <SelectField
        label={text('cohort.plan.into')}
        name="intoCohortId"
        choices={others.map(({ id, name, seats, enrolled, waiting }) => ({
          value: id,
          label: text('cohort.transfer.choice', { name: isolated(name), left: seats - enrolled, waiting }),
        }))}
        error={error}
      />
    </>
  );
}
