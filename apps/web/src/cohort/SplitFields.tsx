import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PageState } from '../framework/PageState';
import { EnrolmentsDocument } from '../generated/documents';
import { useText } from '../locale/use-text';
import { Checks } from '../ui/Checks';
import { Field, SelectField } from '../ui/Field';
import { ACTIVE, type Cohort } from './parts';

const RULES = ['institution', 'alphabet', 'hand'] as const;

/** The new cohort, and who goes into it. */
export function SplitFields({ cohort, issue }: { cohort: Cohort; issue(path: string): string | null }) {
  const text = useText();
  const [by, setBy] = useState<string>('institution');
  return (
    <>
      <p>{text('cohort.plan.split.means')}</p>
      <Field label={text('cohort.plan.split.name')} name="name" dir="auto" error={issue('name')} />
      <Field
        label={text('cohort.plan.split.seats')}
        name="seats"
        type="number"
        min={1}
        defaultValue={cohort.seats}
        error={issue('seats')}
      />
      <SelectField
        label={text('cohort.plan.split.by')}
        name="by"
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
        choices={RULES.map((rule) => ({ value: rule, label: text(`cohort.plan.split.by.${rule}`) }))}
        error={issue('by')}
      />
      {by === 'hand' && <ByHand cohort={cohort} error={issue('personIds')} />}
    </>
  );
}

function ByHand({ cohort, error }: { cohort: Cohort; error: string | null }) {
  const text = useText();
  const { data, error: failed, refetch } = useQuery(EnrolmentsDocument, { variables: { id: cohort.id } });
  if (!data) return <PageState error={failed} onRetry={() => void refetch()} />;
  const people = data.cohort?.enrolments?.nodes.filter(({ state }) => ACTIVE.includes(state)) ?? [];
  return (
    <Checks
      legend={text('cohort.plan.split.who')}
      name="personIds"
      checked={[]}
      choices={people.map(({ personId, name, institutionName }) => ({
        value: personId,
        label: `${name} · ${institutionName}`,
      }))}
      error={error}
    />
  );
}
