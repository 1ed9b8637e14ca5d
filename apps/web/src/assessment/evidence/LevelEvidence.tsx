import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { PageState } from '../../framework/PageState';
import { LevelEvidenceDocument, type LevelEvidenceQuery } from '../../generated/documents';
import { dayOf } from '../../locale/day';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { Notice } from '../../ui/Notice';
import styles from './Evidence.module.css';

export interface LevelOf {
  roundId: string | number;
  personId: string | number;
  competencyId: string | number;
}

/** The way to a test of the reader's own, by its round. */
export type TestLink = (roundId: string) => ReactNode;

type Evidence = NonNullable<LevelEvidenceQuery['levelEvidence']>;

/** Why a level is what it is: each source, what it found, how sure it is and how much it counts. */
export function LevelEvidence({ testLink, ...level }: LevelOf & { testLink?: TestLink | undefined }) {
  const text = useText();
  const { data, error, refetch } = useQuery(LevelEvidenceDocument, {
    variables: { ...level, locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const evidence = data.levelEvidence;
  if (!evidence) return <p>{text('assessment.why.none')}</p>;
  return (
    <div className={styles.evidence}>
      <Sentence evidence={evidence} />
      <ul className={styles.parts}>
        {evidence.parts.map((part) => (
          <Part key={part.roundId} part={part} alone={evidence.fusing === null} testLink={testLink} />
        ))}
      </ul>
      {evidence.fusing && <Weighing fusing={evidence.fusing} />}
      {evidence.changed && <Notice tone="attention">{text('assessment.why.changed')}</Notice>}
    </div>
  );
}

const twoDigits = { maximumFractionDigits: 2 };

function Sentence({ evidence }: { evidence: Evidence }) {
  const text = useText();
  const { number } = useFormat();
  const { competency, levelName, estimate, standardError } = evidence;
  const level = { competency: isolated(competency), level: isolated(levelName) };
  return (
    <p>
      {standardError === null
        ? text('assessment.why.unknown', level)
        : text('assessment.why.sentence', {
            ...level,
            estimate: number(estimate, twoDigits),
            error: number(standardError, twoDigits),
          })}
    </p>
  );
}

interface PartProps {
  part: Evidence['parts'][number];
  alone: boolean;
  testLink: TestLink | undefined;
}

function Part({ part, alone, testLink }: PartProps) {
  const text = useText();
  const format = useFormat();
  const { source, roundName, assessedOn, keyedBy, found, estimate, standardError, share } = part;
  return (
    <li className={styles.part}>
      <strong>{text(`assessment.why.source.${source}`)}</strong>
      <span className={styles.quiet}>
        <bdi>{roundName}</bdi> · {format.date(dayOf(assessedOn))}
      </span>
      {keyedBy !== null && <span>{text('assessment.why.keyed', { name: isolated(keyedBy) })}</span>}
      <span>
        {text('assessment.why.found', { level: format.number(found, twoDigits) })}
        {standardError !== null && (
          <> {text('assessment.why.error', { error: format.number(standardError, twoDigits) })}</>
        )}
        {estimate !== found && <> {text('assessment.why.corrected', { level: format.number(estimate, twoDigits) })}</>}
      </span>
      {source === 'test' && testLink?.(String(part.roundId))}
      {!alone && (
        <span className={styles.share}>
          <meter min={0} max={1} value={share} aria-label={text(`assessment.why.source.${source}`)} />
          {text('assessment.why.share', { share: format.percent(share) })}
        </span>
      )}
    </li>
  );
}

function Weighing({ fusing }: { fusing: NonNullable<Evidence['fusing']> }) {
  const text = useText();
  const { number } = useFormat();
  const { halfLifeDays, correctBias, bias } = fusing;
  return (
    <p className={styles.quiet}>
      {text('assessment.why.weighing', { days: number(halfLifeDays) })}{' '}
      {bias && correctBias && text('assessment.why.biasCorrected', { mean: number(bias.mean, twoDigits) })}
    </p>
  );
}
