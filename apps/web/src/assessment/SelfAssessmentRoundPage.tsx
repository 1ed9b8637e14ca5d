import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { PageState } from '../framework/PageState';
import {
  ChangeSelfAssessmentDocument,
  CloseSelfAssessmentDocument,
  SelfAssessmentRoundDocument,
  type SelfAssessmentRoundQuery,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { dayOf } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { ConfirmDrawer } from '../ui/ConfirmDrawer';
import { Done } from '../ui/Done';
import { Drawer } from '../ui/Drawer';
import { Facts } from '../ui/Facts';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';
import { Table } from '../ui/Table';
import { ResponseBar } from './ResponseBar';

type Shown = NonNullable<SelfAssessmentRoundQuery['selfAssessmentRound']>;

/** One round that people answer themselves, as it runs: who has answered, institution by institution. Looks again by itself. */
export function SelfAssessmentRoundPage() {
  const text = useText();
  const { roundId = '' } = useParams();
  const { data, error, refetch } = useQuery(SelfAssessmentRoundDocument, {
    variables: { roundId },
    fetchPolicy: 'cache-and-network',
    pollInterval: 15_000,
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const shown = data.selfAssessmentRound;
  if (!shown) return <Notice tone="attention">{text('assessment.selves.gone')}</Notice>;
  return <Running shown={shown} onChanged={() => void refetch()} />;
}

function Running({ shown, onChanged }: { shown: Shown; onChanged(): void }) {
  const text = useText();
  const format = useFormat();
  const [asking, setAsking] = useState<'change' | 'close' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { round, state, responses, mayChange } = shown;
  const finish = (sentence: string) => {
    setAsking(null);
    setDone(sentence);
    onChanged();
  };
  return (
    <>
      <PageHead
        title={round.name}
        sentence={text(`assessment.selves.sentence.${state}`, {
          submitted: shown.submitted,
          invited: shown.invited,
          day: isolated(format.date(dayOf(shown.closesOn))),
        })}
        action={
          mayChange &&
          state === 'open' && <Button onClick={() => setAsking('change')}>{text('assessment.selves.change')}</Button>
        }
      />
      <Done done={done === null ? null : { sentence: done }} />
      <ResponseBar {...shown} />
      <Facts
        facts={[
          { name: text('assessment.rounds.kind'), value: text(`assessment.kind.${round.kind}`) },
          { name: text('assessment.selves.who'), value: shown.institutionName },
          {
            name: text('assessment.selves.roleProfile'),
            value: shown.roleProfileName ?? text('assessment.selves.everybody'),
          },
          { name: text('assessment.selves.opensOn'), value: format.date(dayOf(shown.opensOn)) },
          { name: text('assessment.rounds.disclosure'), value: text(`assessment.disclosure.${round.disclosure}`) },
        ]}
      />
      <Table
        label={text('assessment.selves.byInstitution')}
        head={[text('assessment.selves.institution'), text('assessment.selves.response')]}
      >
        {responses.map((response) => (
          <tr key={response.institutionId}>
            <th scope="row">
              <bdi>{response.institutionName}</bdi>
            </th>
            <td>
              <ResponseBar {...response} />
            </td>
          </tr>
        ))}
      </Table>
      <p>
        <Link to={`/needs?round=${round.id}`}>{text('assessment.selves.toNeeds')}</Link>
      </p>
      {mayChange && state !== 'closed' && (
        <p>
          <Button quiet onClick={() => setAsking('close')}>
            {text('assessment.selves.close')}
          </Button>
        </p>
      )}
      {asking === 'change' && (
        <Drawer title={text('assessment.selves.change')} onClose={() => setAsking(null)}>
          <ChangeForm shown={shown} onDone={finish} />
        </Drawer>
      )}
      {asking === 'close' && <CloseDrawer shown={shown} onDone={finish} onClose={() => setAsking(null)} />}
    </>
  );
}

interface StepProps {
  shown: Shown;
  onDone(sentence: string): void;
}

function ChangeForm({ shown, onDone }: StepProps) {
  const text = useText();
  const change = useCommand(ChangeSelfAssessmentDocument, (data) => data.changeSelfAssessment);
  const { id, version } = shown.round;
  async function send(field: (name: string) => string) {
    const input = { roundId: id, closesOn: field('closesOn'), expectedVersion: version };
    if (await change.run({ input })) onDone(text('assessment.selves.changed'));
  }
  return (
    <Form onSend={(field) => void send(field)}>
      <Field
        label={text('assessment.selves.closesOn')}
        name="closesOn"
        type="date"
        defaultValue={shown.closesOn}
        error={change.issue('closesOn')}
      />
      <Failure sentence={change.sentence} />
      <Button type="submit" pending={change.pending}>
        {text('house.save')}
      </Button>
    </Form>
  );
}

function CloseDrawer({ shown, onDone, onClose }: StepProps & { onClose(): void }) {
  const text = useText();
  const close = useCommand(CloseSelfAssessmentDocument, (data) => data.closeSelfAssessment);
  const { id, version } = shown.round;
  const send = async () => {
    if (await close.run({ input: { roundId: id, expectedVersion: version } })) onDone(text('assessment.selves.closed'));
  };
  return (
    <ConfirmDrawer
      action={text('assessment.selves.close')}
      consequence={text('assessment.selves.close.text', { count: shown.started - shown.submitted })}
      pending={close.pending}
      sentence={close.sentence}
      onConfirm={() => void send()}
      onClose={onClose}
    />
  );
}
