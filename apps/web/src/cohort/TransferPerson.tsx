import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PageState } from '../framework/PageState';
import { CohortsDocument, TransferEnrolmentDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import { Notice } from '../ui/Notice';
import type { Cohort, Enrolment } from './parts';

interface TransferPersonProps {
  cohort: Cohort;
  person: Enrolment;
  onTransferred(): void;
  onClose(): void;
}

/** Moves somebody into another open cohort of the programme; the choice says how full each is. */
export function TransferPerson({ cohort, person, onTransferred, onClose }: TransferPersonProps) {
  const text = useText();
  const [done, setDone] = useState<string | null>(null);
  const transfer = useCommand(TransferEnrolmentDocument, (result) => result.transferEnrolment);
  const { data, error, refetch } = useQuery(CohortsDocument, {
    variables: { programmeId: cohort.programmeId },
    fetchPolicy: 'network-only',
  });
  const who = isolated(person.name);
  const others = data?.cohorts.nodes.filter(({ id, state }) => id !== cohort.id && state === 'open') ?? [];
  const send = async (toCohortId: string) => {
    const input = { cohortId: cohort.id, personId: person.personId, toCohortId };
    const { state, place } = (await transfer.run({ input })) ?? {};
    if (!state) return;
    setDone(
      state === 'waiting'
        ? text('cohort.transferred.waits', { person: who, place: place ?? 1 })
        : text('cohort.transferred', { person: who }),
    );
    onTransferred();
  };
  return (
    <Drawer title={text('cohort.transferOf', { person: who })} onClose={onClose}>
      {!data && <PageState error={error} onRetry={() => void refetch()} />}
      {data && others.length === 0 && <p>{text('cohort.transfer.none')}</p>}
      <Failure sentence={transfer.issue('toCohortId') ?? transfer.issue('cohortId') ?? transfer.sentence} />
      {done && <Notice tone="done">{done}</Notice>}
      {!done && others.length > 0 && (
        <>
          <p>{text('cohort.transfer.means', { person: who })}</p>
          <Form onSend={(field) => void send(field('toCohortId'))}>
            <SelectField
              label={text('cohort.transfer.to')}
              name="toCohortId"
              choices={others.map(({ id, name, seats, enrolled, waiting }) => ({
                value: id,
                label: text('cohort.transfer.choice', { name: isolated(name), left: seats - enrolled, waiting }),
              }))}
            />
            <Button type="submit" pending={transfer.pending}>
              {text('cohort.transfer')}
            </Button>
          </Form>
        </>
      )}
    </Drawer>
  );
}
