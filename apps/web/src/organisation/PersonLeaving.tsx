import { useState } from 'react';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import type { Person } from './person-fields';
import styles from './PersonLeaving.module.css';
import { RecordLeaving } from './RecordLeaving';

interface PersonLeavingProps {
  person: Person;
  onRecorded(person: Person): void;
  onReload(): Promise<unknown>;
}

/** Of who stays: that she leaves is recorded here. */
export function PersonLeaving({ person, onRecorded, onReload }: PersonLeavingProps) {
  const text = useText();
  const [recording, setRecording] = useState(false);
  return (
    <section className={styles.leaving}>
      <h3>{text('organisation.leave.title')}</h3>
      {recording ? (
        <RecordLeaving person={person} onRecorded={onRecorded} onReload={onReload} />
      ) : (
        <Button quiet onClick={() => setRecording(true)}>
          {text('organisation.leave.open', { name: isolated(person.name) })}
        </Button>
      )}
    </section>
  );
}
