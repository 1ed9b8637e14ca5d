import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { PageState } from '../framework/PageState';
import {
  ChangeRoundDocument,
  CloseRoundDocument,
  AskedRoundDocument,
  type AskedRoundQuery,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { dayOf } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
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
import { closeSentence } from './close-sentence';
import { ResponseBar } from './ResponseBar';
import { TestResults } from './test/TestResults';

type Shown = NonNullable<AskedRoundQuery['askedRound']>;

/** One round that people answer themselves, as it runs: who has answered, institution by institution. Looks again by itself. */
export function AskedRoundPage() {
  const text = useText();
  const { roundId = '' } = useParams();
  const { data, error, refetch } = useQuery(AskedRoundDocument, {
    variables: { roundId },
    fetchPolicy: 'cache-and-network',
    pollInterval: 15_000,
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const shown = data.askedRound;
  if (!shown) return <Notice tone="attention">{text('assessment.asked.gone')}</Notice>;
  return <Running shown={shown} onChanged={async () => (await refetch()).data?.askedRound} />;
}

interface RunningProps {
  shown: Shown;
  /** Reads the round again. */
  onChanged(): Promise<Shown | null | undefined>;
}

function Running({ shown, onChanged }: RunningProps) {
  const text = useText();
  const format = useFormat();
  const [asking, setAsking] = useState<'change' | 'close' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { roles } = useMe();
  const { round, state, responses, mayChange } = shown;
  const finish = (sentence: string) => {
    setAsking(null);
    setDone(sentence);
    void onChanged();
  };
  return (
    <>
      <PageHead
        title={round.name}
        sentence={text(`assessment.asked.sentence.${state}`, {
          submitted: shown.submitted,
          invited: shown.invited,
          day: isolated(format.date(dayOf(shown.closesOn))),
        })}
        action={
          mayChange &&
          state === 'open' && <Button onClick={() => setAsking('change')}>{text('assessment.asked.change')}</Button>
        }
      />
      <Done done={done === null ? null : { sentence: done }} />
      <ResponseBar {...shown} />
      {shown.knowItems !== null && shown.knowItems > 0 && (
        <Notice tone="attention">
          {text('assessment.asked.knowItems', { count: shown.knowItems })} {text('assessment.asked.knowItems.about')}
        </Notice>
      )}
      <Facts
        facts={[
          { name: text('assessment.asked.source'), value: text(`assessment.source.${round.source}`) },
          ...(round.adaptive
            ? [{ name: text('assessment.asked.which'), value: text('assessment.asked.which.adaptive') }]
            : []),
          { name: text('assessment.rounds.kind'), value: text(`assessment.kind.${round.kind}`) },
          { name: text('assessment.asked.who'), value: shown.institutionName },
          {
            name: text('assessment.asked.roleProfile'),
            value: shown.roleProfileName ?? text('assessment.asked.everybody'),
          },
          { name: text('assessment.asked.opensOn'), value: format.date(dayOf(shown.opensOn)) },
          ...(shown.notAsked === null
            ? []
            : [
                {
                  name: text('assessment.asked.notAsked'),
                  value: text(`assessment.asked.notAsked.${round.source === 'supervisor' ? 'supervisor' : 'self'}`, {
                    count: shown.notAsked,
                  }),
                },
              ]),
          { name: text('assessment.rounds.disclosure'), value: text(`assessment.disclosure.${round.disclosure}`) },
        ]}
      />
      <Table
        stacked
        label={text('assessment.asked.byInstitution')}
        head={[text('assessment.asked.institution'), text('assessment.asked.response')]}
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
      {round.source !== 'test' && state === 'open' && roles.includes('coordinator') && (
        <p>
          {text('assessment.asked.paper')}{' '}
          <Link to={`/assess/rounds/${round.id}/forms`}>{text('assessment.paper.print')}</Link> ·{' '}
          <Link to={`/assess/rounds/${round.id}/keying`}>{text('assessment.keying.title')}</Link>
        </p>
      )}
      {round.source === 'test' && <TestResults roundId={round.id} />}
      <p>
        <Link to={`/needs?round=${round.id}`}>{text('assessment.asked.toNeeds')}</Link>
      </p>
      {mayChange && state !== 'closed' && (
        <p>
          <Button quiet onClick={() => setAsking('close')}>
            {text('assessment.asked.close')}
          </Button>
        </p>
      )}
      {asking === 'change' && (
        <ChangeDrawer shown={shown} onDone={finish} onReload={onChanged} onClose={() => setAsking(null)} />
      )}
      {asking === 'close' && (
        <CloseDrawer shown={shown} onDone={finish} onReload={onChanged} onClose={() => setAsking(null)} />
      )}
    </>
  );
}

interface StepProps {
  shown: Shown;
  onDone(sentence: string): void;
  onReload: RunningProps['onChanged'];
}

interface DrawerProps extends StepProps {
  onClose(): void;
}

function ChangeDrawer({ shown, onDone, onReload, onClose }: DrawerProps) {
  const text = useText();
  // As it was when she began: the page looks again by itself, and what comes in so is not what she saw in the form.
  const [begun, setBegun] = useState(shown);
  const reload = async () => {
    const newer = await onReload();
    if (newer) setBegun(newer);
    return newer;
  };
  return (
    <Drawer title={text('assessment.asked.change')} onClose={onClose}>
      <ChangeForm key={begun.round.version} shown={begun} onDone={onDone} onReload={reload} />
    </Drawer>
  );
}

function ChangeForm({ shown, onDone, onReload }: StepProps) {
  const text = useText();
  const change = useCommand(ChangeRoundDocument, (data) => data.changeRound);
  const { id, version } = shown.round;
  async function send(field: (name: string) => string) {
    const input = { roundId: id, closesOn: field('closesOn'), expectedVersion: version };
    if (await change.run({ input })) onDone(text('assessment.asked.changed'));
  }
  return (
    <Form onSend={(field) => void send(field)}>
      <Field
        label={text('assessment.asked.closesOn')}
        name="closesOn"
        type="date"
        defaultValue={shown.closesOn}
        error={change.issue('closesOn')}
      />
      <Failure sentence={change.sentence} onReload={change.reloadBy(onReload)} />
      <Button type="submit" pending={change.pending}>
        {text('house.save')}
      </Button>
    </Form>
  );
}

function CloseDrawer({ shown, onDone, onReload, onClose }: DrawerProps) {
  const text = useText();
  const close = useCommand(CloseRoundDocument, (data) => data.closeRound);
  const { id, version, name } = shown.round;
  const send = async () => {
    if (await close.run({ input: { roundId: id, expectedVersion: version } })) onDone(text('assessment.asked.closed'));
  };
  return (
    <ConfirmDrawer
      action={text('assessment.asked.closeOf', { name: isolated(name) })}
      consequence={closeSentence(shown, text)}
      pending={close.pending}
      sentence={close.sentence}
      onReload={close.reloadBy(onReload)}
      onConfirm={() => void send()}
      onClose={onClose}
    />
  );
}
