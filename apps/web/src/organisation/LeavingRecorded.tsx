import { useState } from 'react';
import { UndoLeavingDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Notice } from '../ui/Notice';
import type { Person } from './person-fields';
import styles from './PersonLeaving.module.css';
import { RecordLeaving } from './RecordLeaving';
import { useLeavingSentence } from './use-leaving-sentence';

interface LeavingRecordedProps {
  person: Person;
  onRecorded(person: Person): void;
  onUndone(person: Person): void;
  onReload(): Promise<unknown>;
}

/** Of who leaves, or has left: since when, another day, and the way back. */
export function LeavingRecorded({ person, onRecorded, onUndone, onReload }: LeavingRecordedProps) {
  const text = useText();
  const leaving = useLeavingSentence();
  const [changing, setChanging] = useState(false);
  const undo = useCommand(UndoLeavingDocument, (data) => data.undoLeaving);
  const takeBack = async () => {
    const back = await undo.run({ input: { personId: person.id, expectedVersion: person.version } });
    if (back) onUndone(back);
  };
  return (
    <Notice tone="attention" title={leaving(person) ?? ''}>
      <div className={styles.recorded}>
        <p>{text('organisation.leave.undo.means')}</p>
        <Failure sentence={undo.issue('personId') ?? undo.sentence} onReload={undo.reloadBy(onReload)} />
        {changing ? (
          <RecordLeaving person={person} onRecorded={onRecorded} onReload={onReload} />
        ) : (
          <div className={styles.choices}>
            <Button quiet onClick={() => setChanging(true)}>
              {text('organisation.leave.otherDay')}
            </Button>
            <Button quiet pending={undo.pending} onClick={() => void takeBack()}>
              {text(person.hasLeft ? 'organisation.leave.back' : 'organisation.leave.undo', {
                name: isolated(person.name),
              })}
            </Button>
          </div>
        )}
      </div>
    </Notice>
  );
}
