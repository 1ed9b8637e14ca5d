import { Link } from 'wouter';
import { dayOf } from '../locale/day';
import { MyCompetencies, MyCompetency } from '../framework/MyCompetencies';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import styles from './Today.module.css';
import { largestGaps, type Today } from './today';

const shown = 3;

/** Her profile against her target, in short: where she is furthest from it. */
export function MyGaps({ myNeeds, framework }: Pick<Today, 'myNeeds' | 'framework'>) {
  const text = useText();
  const { day } = useFormat();
  const round = myNeeds.find(({ roundName }) => roundName !== null);
  const gaps = largestGaps(myNeeds);
  const nameOf = (ordinal: number) =>
    framework.levels.find((level) => level.ordinal === ordinal)?.text.label ?? String(ordinal);
  return (
    <>
      <p>{sentenceOf()}</p>
      {gaps.length > 0 && (
        <MyCompetencies>
          {gaps.slice(0, shown).map(({ competencyId, label, level, target }) => (
            <MyCompetency
              key={competencyId}
              name={<bdi>{label}</bdi>}
              heading="h3"
              levels={framework.levels}
              level={level}
              target={target}
            >
              <p>{text('needs.mine.below', { level: nameOf(level), target: nameOf(target), gap: target - level })}</p>
            </MyCompetency>
          ))}
        </MyCompetencies>
      )}
      {round?.roundName && round.heldOn && (
        <p className={styles.quiet}>
          {text('needs.mine.round', { round: isolated(round.roundName), day: day(dayOf(round.heldOn)) })}
        </p>
      )}
      <p>
        <Link href="/my-profile">{text('home.today.profile.link')}</Link>
      </p>
    </>
  );

  function sentenceOf(): string {
    if (!round) return text('home.today.profile.none');
    if (gaps.length > 0) return text('home.today.profile.gaps', { below: gaps.length });
    const targeted = myNeeds.some(({ target }) => target !== null);
    return text(targeted ? 'home.today.profile.reached' : 'home.today.profile.noTargets');
  }
}
