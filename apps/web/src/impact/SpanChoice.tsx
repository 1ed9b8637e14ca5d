import { Link } from 'react-router';
import { useText } from '../locale/use-text';
import type { Impact, Span } from './parts';
import styles from './Impact.module.css';

/** From the first round to which later one. */
export function SpanChoice({ impact, shown }: { impact: Impact; shown: Span }) {
  const text = useText();
  const name = (id: string) => impact.rounds.find((round) => round.id === id)?.name ?? '';
  return (
    <nav aria-label={text('impact.span')} className={styles.spans}>
      {impact.spans.map((span) => (
        <Link
          key={span.toRoundId}
          to={`?to=${span.toRoundId}`}
          aria-current={span === shown ? 'true' : undefined}
          preventScrollReset
        >
          <bdi>{name(span.fromRoundId)}</bdi> → <bdi>{name(span.toRoundId)}</bdi>
        </Link>
      ))}
    </nav>
  );
}
