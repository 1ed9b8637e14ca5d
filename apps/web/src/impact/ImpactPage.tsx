import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { PageState } from '../framework/PageState';
import { ImpactDocument, type ImpactQuery } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useLocale, useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';
import { Measured } from './Measured';
import { NameRounds } from './NameRounds';
import type { Impact } from './parts';
import { rose } from './parts';

/** What changed for a programme's learners, between the rounds that were named for it. */
export function ImpactPage() {
  const text = useText();
  const { programmeId = '' } = useParams();
  const { data, error, refetch } = useQuery(ImpactDocument, {
    variables: { programmeId, locale: useLocale() },
    // Levels arrive, and it is measured again.
    fetchPolicy: 'cache-and-network',
  });
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
  return <Shown impact={data.impact} most={highest(data)} onNamed={() => void refetch()} />;
}

const highest = ({ framework }: ImpactQuery): number =>
  Math.max(1, ...(framework?.levels.map(({ ordinal }) => ordinal) ?? []));

function Shown({ impact, most, onNamed }: { impact: Impact; most: number; onNamed(): void }) {
  const text = useText();
  const { roles } = useMe();
  const { moment } = useFormat();
  const { measuredAt } = impact;
  return (
    <>
      <PageHead
        title={impact.programmeName}
        sentence={useSentence(impact)}
        action={roles.includes('coordinator') && <NameRounds impact={impact} onNamed={onNamed} />}
      />
      {impact.rounds.length === 0 && <Notice tone="attention">{text('impact.teach')}</Notice>}
      {measuredAt && <Measured impact={impact} most={most} />}
      {measuredAt && <p>{text('impact.measuredAt', { moment: moment(measuredAt) })}</p>}
    </>
  );
}

/** In one sentence: between which rounds, of how many, in how many competencies they rose. */
function useSentence({ rounds, learners, measuredAt, spans }: Impact): string {
  const text = useText();
  const { number } = useFormat();
  if (rounds.length === 0) return text('impact.sentence.unnamed', { learners });
  if (!measuredAt) return text('impact.sentence.waits');
  const taught = spans[0]?.competencies.filter((competency) => competency.taught) ?? [];
  const told = taught.filter(({ change }) => (change?.pAdjusted ?? null) !== null);
  const most = Math.max(0, ...taught.map(({ change }) => change?.n ?? 0));
  const names = { before: isolated(rounds[0]?.name ?? ''), after: isolated(rounds[1]?.name ?? '') };
  if (told.length === 0) return text('impact.sentence.few', { learners, ...names });
  return text('impact.sentence', {
    learners: number(learners),
    assessed: number(most),
    rose: number(told.filter(rose).length),
    told: number(told.length),
    ...names,
  });
}
