import { useState } from 'react';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Checks } from '../ui/Checks';
import type { Session } from './parts';

/** Which of the sessions to come; all of them at first. */
export function ChosenSessions({ sessions, error }: { sessions: readonly Session[]; error: string | null }) {
  const text = useText();
  const { span } = useFormat();
  const [now] = useState(Date.now);
  const toCome = sessions.filter(
    ({ cancelled, startsAt, recorded }) => !cancelled && recorded === 0 && Date.parse(startsAt) > now,
  );
  return (
    <Checks
      legend={text('cohort.plan.sessions')}
      name="sessionIds"
      checked={toCome.map(({ id }) => id)}
      choices={toCome.map(({ id, title, startsAt, endsAt }) => ({
        value: id,
        label: `${isolated(title)} · ${span(startsAt, endsAt)}`,
      }))}
      error={error}
    />
  );
}
