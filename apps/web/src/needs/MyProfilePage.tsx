import { useQuery } from '@apollo/client/react';
import { Link } from 'wouter';
import { PageState } from '../framework/PageState';
import { MyNeedsDocument, type MyNeedsQuery } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useLocale, useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';
import styles from './MyProfilePage.module.css';

type Need = MyNeedsQuery['myNeeds'][number];
type Levels = MyNeedsQuery['framework']['levels'];

/** Where the learner is against what her role asks of her, competency by competency. */
export function MyProfilePage() {
  const text = useText();
  const { day } = useFormat();
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
              {text('needs.mine.round', { round: isolated(round.roundName), day: day(new Date(round.heldOn)) })}
            </p>
          </>
        )}
      </header>
      {!round && (
        <Notice tone="attention" title={text('needs.mine.none.title')}>
          <p>{text('needs.mine.none')}</p>
        </Notice>
      )}
      <ul className={styles.list}>
        {needs.map((need) => (
          <li key={need.competencyId} className={styles.need}>
            <h2>
              <bdi>{need.label}</bdi>
            </h2>
            <LevelBar need={need} levels={framework.levels} />
            <p>{sentenceOf(need, framework.levels, text)}</p>
          </li>
        ))}
      </ul>
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

/** As many steps as there are levels; the sentence below says the same in words. */
function LevelBar({ need: { level, target }, levels }: { need: Need; levels: Levels }) {
  const state = (ordinal: number) => {
    if (level !== null && ordinal <= level) return styles.reached;
    if (target !== null && ordinal <= target) return level === null ? styles.unknown : styles.missing;
    return styles.beyond;
  };
  return (
    <div className={styles.bar} aria-hidden="true">
      {levels
        .filter(({ ordinal }) => ordinal > 0)
        .map(({ ordinal }) => (
          <span key={ordinal} className={state(ordinal)} data-target={ordinal === target || undefined} />
        ))}
    </div>
  );
}
