import { useQuery } from '@apollo/client/react';
import { Link } from 'wouter';
import { WhyThisLevel } from '../assessment/evidence/WhyThisLevel';
import { PageState } from '../framework/PageState';
import { MyNeedsDocument, type MyNeedsQuery } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { dayOf } from '../locale/day';
import { useFormat } from '../locale/use-format';
import { useLocale, useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { Notice } from '../ui/Notice';
import { MyCompetencies, MyCompetency } from '../framework/MyCompetencies';
import styles from '../framework/MyCompetencies.module.css';

type Need = MyNeedsQuery['myNeeds'][number];
type Levels = MyNeedsQuery['framework']['levels'];

/** Where the learner is against what her role asks of her, competency by competency. */
export function MyProfilePage() {
  const text = useText();
  const { day } = useFormat();
  const { personId } = useMe();
  const { data, error, refetch } = useQuery(MyNeedsDocument, { variables: { locale: useLocale() } });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { myNeeds: needs, framework } = data;
  const round = needs.find(({ roundName }) => roundName !== null);
  const below = needs.filter(({ level, target }) => level !== null && target !== null && level < target).length;
  const reached = needs.filter(({ level, target }) => level !== null && target !== null && level >= target).length;
  return (
    <>
      <header className={styles.heading}>
        <h1>{text('needs.mine.title')}</h1>
        {round?.roundName && round.heldOn && (
          <>
            <p className={styles.sentence}>{text('needs.mine.sentence', { reached, below })}</p>
            <p className={styles.quiet}>
              {text('needs.mine.round', { round: isolated(round.roundName), day: day(dayOf(round.heldOn)) })}
            </p>
          </>
        )}
      </header>
      {!round && (
        <Notice tone="attention" title={text('needs.mine.none.title')}>
          <p>{text('needs.mine.none')}</p>
        </Notice>
      )}
      <MyCompetencies>
        {needs.map((need) => (
          <MyCompetency
            key={need.competencyId}
            name={<bdi>{need.label}</bdi>}
            heading="h2"
            levels={framework.levels}
            target={need.target}
            level={need.level}
          >
            <p>{sentenceOf(need, framework.levels, text)}</p>
            {need.roundId && need.level !== null && (
              <WhyThisLevel
                roundId={need.roundId}
                personId={personId}
                competencyId={need.competencyId}
                testLink={(roundId) => <Link href={`/test/${roundId}`}>{text('assessment.test.review.link')}</Link>}
              />
            )}
          </MyCompetency>
        ))}
      </MyCompetencies>
      <p>
        <Link href="/my-readers">{text('needs.readers.link')}</Link>
      </p>
      <p>
        <Link href="/my-target">{text('needs.mine.meaning')}</Link>
      </p>
    </>
  );
}

const labelOf = (levels: Levels, ordinal: number): string =>
  isolated(levels.find((level) => level.ordinal === ordinal)?.text.label ?? String(ordinal));

function sentenceOf({ level, target }: Need, levels: Levels, text: ReturnType<typeof useText>): string {
  if (level === null && target === null) return text('needs.mine.neither');
  if (level === null) return text('needs.mine.notAssessed', { target: labelOf(levels, target ?? 0) });
  if (target === null) return text('needs.mine.noTarget', { level: labelOf(levels, level) });
  const values = { level: labelOf(levels, level), target: labelOf(levels, target) };
  return level < target
    ? text('needs.mine.below', { ...values, gap: target - level })
    : text('needs.mine.reached', values);
}
