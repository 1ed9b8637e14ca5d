import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { LinkButton } from '../ui/LinkButton';
import { ACTIVE, type Cohort, type Enrolment } from './parts';
import styles from './Sessions.module.css';

interface PersonActionsProps {
  cohort: Cohort;
  person: Enrolment;
  onWithdraw(personId: string): Promise<void>;
  onTransfer(person: Enrolment): void;
}

/** What a coordinator may do about one person. */
export function PersonActions({ cohort, person, onWithdraw, onTransfer }: PersonActionsProps) {
  const text = useText();
  const { personId, name, state } = person;
  if (cohort.state === 'completed' || cohort.state === 'cancelled' || !ACTIVE.includes(state)) return null;
  const who = { person: isolated(name) };
  return (
    <span className={styles.actions}>
      <LinkButton aria-label={text('cohort.withdrawOf', who)} onClick={() => void onWithdraw(personId)}>
        {text('cohort.withdraw')}
      </LinkButton>
      {state !== 'invited' && state !== 'requested' && (
        <LinkButton aria-label={text('cohort.transferOf', who)} onClick={() => onTransfer(person)}>
          {text('cohort.transfer')}
        </LinkButton>
      )}
    </span>
  );
}
