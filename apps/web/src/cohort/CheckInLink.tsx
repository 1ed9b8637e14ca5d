import { Link } from 'wouter';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';

/** To the code that people in the room scan. */
export function CheckInLink({ sessionId, title }: { sessionId: string; title: string }) {
  const text = useText();
  return (
    <Link
      href={`/my-sessions/${sessionId}/check-in`}
      aria-label={text('cohort.checkIn.openOf', { session: isolated(title) })}
    >
      {text('cohort.checkIn.open')}
    </Link>
  );
}

/** Beside somebody's name: she checked in by herself. */
export function CheckedInBySelf({ minutes }: { minutes: number }) {
  const text = useText();
  return <small>({text('cohort.checkIn.bySelf', { minutes })})</small>;
}
