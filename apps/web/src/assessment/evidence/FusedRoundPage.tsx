import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { PageState } from '../../framework/PageState';
import { DiscardFusedRoundDocument, FusedRoundDocument, type FusedRoundQuery } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { dayOf } from '../../locale/day';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { ConfirmDrawer } from '../../ui/ConfirmDrawer';
import { Facts } from '../../ui/Facts';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { Table } from '../../ui/Table';

type Fused = NonNullable<FusedRoundQuery['fusedRound']>;
const twoDigits = { maximumFractionDigits: 2 };

/** How a round was put together: from which rounds, and how they were weighed. */
export function FusedRoundPage() {
  const text = useText();
  const { roundId = '' } = useParams();
  const { data, error, refetch } = useQuery(FusedRoundDocument, { variables: { roundId } });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  if (!data.fusedRound) return <Notice tone="attention">{text('assessment.fused.gone')}</Notice>;
  return <Explained fused={data.fusedRound} />;
}

function Explained({ fused }: { fused: Fused }) {
  const text = useText();
  const { date, number } = useFormat();
  const [discarding, setDiscarding] = useState(false);
  const { round, institutionName, fusing, evidence, mayDiscard } = fused;
  const { bias, correctBias } = fusing;
  const levels = (value: number) => text('assessment.fused.levels', { value: number(value, twoDigits) });
  return (
    <>
      <PageHead
        title={round.name}
        sentence={text('assessment.fused.sentence', {
          people: round.people,
          institution: isolated(institutionName),
          day: isolated(date(dayOf(round.heldOn))),
        })}
      />
      <p>{text('assessment.fused.explained')}</p>
      <Facts
        facts={[
          {
            name: text('assessment.fused.halfLife'),
            value: text('assessment.fused.days', { count: fusing.halfLifeDays }),
          },
          ...(['import', 'self', 'supervisor'] as const).map((source) => ({
            name: text(`assessment.fused.error.${source}`),
            value: levels(fusing.errors[source]),
          })),
          {
            name: text('assessment.fused.bias'),
            value: bias
              ? text(correctBias ? 'assessment.fused.bias.corrected' : 'assessment.fused.bias.shown', {
                  mean: number(bias.mean, twoDigits),
                  error: number(bias.standardError, twoDigits),
                  people: bias.people,
                })
              : text('assessment.fused.bias.unknown'),
          },
          { name: text('assessment.rounds.disclosure'), value: text(`assessment.disclosure.${round.disclosure}`) },
        ]}
      />
      <Table
        stacked
        label={text('assessment.fused.rounds')}
        head={(['name', 'source', 'heldOn', 'people', 'disclosure'] as const).map((column) =>
          text(`assessment.fused.column.${column}`),
        )}
      >
        {evidence.map((each) => (
          <tr key={each.id}>
            <th scope="row">
              <Link to={`/needs?round=${each.id}`}>
                <bdi>{each.name}</bdi>
              </Link>
            </th>
            <td>{text(`assessment.source.${each.source}`)}</td>
            <td>{date(dayOf(each.heldOn))}</td>
            <td>{number(each.people)}</td>
            <td>{text(`assessment.disclosure.${each.disclosure}`)}</td>
          </tr>
        ))}
      </Table>
      <p>
        <Link to={`/needs?round=${round.id}`}>{text('assessment.fused.toNeeds')}</Link>
      </p>
      {mayDiscard && (
        <p>
          <Button quiet onClick={() => setDiscarding(true)}>
            {text('assessment.fused.discard')}
          </Button>
        </p>
      )}
      {discarding && <DiscardDrawer roundId={round.id} onClose={() => setDiscarding(false)} />}
    </>
  );
}

function DiscardDrawer({ roundId, onClose }: { roundId: string; onClose(): void }) {
  const text = useText();
  const navigate = useNavigate();
  const discard = useCommand(DiscardFusedRoundDocument, (data) => data.discardFusedRound);
  const send = async () => {
    if (await discard.run({ input: { roundId } })) void navigate('/assess');
  };
  return (
    <ConfirmDrawer
      action={text('assessment.fused.discard')}
      consequence={text('assessment.fused.discard.text')}
      pending={discard.pending}
      sentence={discard.sentence}
      onConfirm={() => void send()}
      onClose={onClose}
    />
  );
}
