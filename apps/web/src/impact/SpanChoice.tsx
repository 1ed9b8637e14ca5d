import { useText } from '../locale/use-text';
import { isolated } from '../locale/isolated';
import { LinkButton } from '../ui/LinkButton';
import { useAddress } from '../ui/use-address';
import type { Impact, Span } from './parts';
import styles from './Impact.module.css';

/** From the first round to which later one. */
export function SpanChoice({ impact, shown }: { impact: Impact; shown: Span }) {
  const text = useText();
  const [, change] = useAddress();
  const name = (id: string) => isolated(impact.rounds.find((round) => round.id === id)?.name ?? '');
  return (
    <nav aria-label={text('impact.span')} className={styles.spans}>
      {impact.spans.map(({ fromRoundId, toRoundId }) => (
        <LinkButton
          key={toRoundId}
          aria-current={toRoundId === shown.toRoundId ? 'true' : undefined}
          onClick={() => change({ to: toRoundId })}
        >
          {text('impact.fromTo', { before: name(fromRoundId), after: name(toRoundId) })}
        </LinkButton>
      ))}
    </nav>
  );
}
