import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { PageState } from '../framework/PageState';
import { ImpactDocument, type ImpactQuery } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useLocale, useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';
import { useAddress } from '../ui/use-address';
import { Measured } from './Measured';
import { NameRounds } from './NameRounds';
import type { Impact, Span } from './parts';
import { rose } from './parts';

/** What changed for a programme's learners, between the rounds that were named for it. */
export function ImpactPage() {
  const text = useText();
  const { programmeId = '' } = useParams();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(ImpactDocument, {
    variables: { programmeId, locale: useLocale() },
    // Levels arrive, and it is measured again.
    fetchPolicy: 'cache-and-network',
  });
  const waits = Boolean(data?.impact && data.impact.rounds.length > 0 && !data.impact.measuredAt);
  useEffect(() => {
    if (waits) startPolling(2_000);
    return stopPolling;
  }, [waits, startPolling, stopPolling]);
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  if (!data.impact)
    return (
      <>
        <h1>{text('impact.none.title')}</h1>
        <p>{text('impact.none')}</p>
        <p>
          <Link to="/impact">{text('impact.toList')}</Link>
        </p>
      </>
    );
  return <Shown impact={data.impact} most={highest(data)} onNamed={refetch} />;
}

const highest = ({ framework }: ImpactQuery): number =>
  Math.max(1, ...(framework?.levels.map(({ ordinal }) => ordinal) ?? []));

function Shown({ impact, most, onNamed }: { impact: Impact; most: number; onNamed(): Promise<unknown> }) {
  const text = useText();
  const { roles } = useMe();
  const { moment } = useFormat();
  const [asked] = useAddress();
  const { measuredAt, spans } = impact;
  // The last is the one that the list of programmes tells of.
  const span = spans.find(({ toRoundId }) => toRoundId === asked.get('to')) ?? spans.at(-1);
  return (
    <>
      <PageHead
        title={impact.programmeName}
        sentence={useSentence(impact, span)}
        action={roles.includes('coordinator') && <NameRounds impact={impact} onNamed={onNamed} />}
      />
      {impact.rounds.length === 0 && <Notice tone="attention">{text('impact.teach')}</Notice>}
      {span && <Measured impact={impact} span={span} most={most} />}
      {measuredAt && <p>{text('impact.measuredAt', { moment: moment(measuredAt) })}</p>}
    </>
  );
}

/** In one sentence: between which rounds, of how many, in how many competencies they rose. */
function useSentence({ rounds, learners }: Impact, span: Span | undefined): string {
  const text = useText();
  const { number } = useFormat();
  if (rounds.length === 0) return text('impact.sentence.unnamed', { learners });
  if (!span) return text('impact.sentence.waits');
  const taught = span.competencies.filter((competency) => competency.taught);
  const told = taught.flatMap(({ change }) => change ?? []);
  const tested = told.filter(({ pAdjusted }) => pAdjusted !== null);
  const name = (id: string) => isolated(rounds.find((round) => round.id === id)?.name ?? '');
  const names = { before: name(span.fromRoundId), after: name(span.toRoundId) };
  if (told.length === 0) return text('impact.sentence.few', names);
  return text('impact.sentence', {
    assessed: number(Math.max(...told.map(({ n }) => n))),
    rose: number(tested.filter(rose).length),
    taught: number(taught.length),
    untested: taught.length - tested.length,
    ...names,
  });
}
