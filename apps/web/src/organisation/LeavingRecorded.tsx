import { UndoLeavingDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Notice } from '../ui/Notice';
import type { Person } from './person-fields';
import styles from './PersonLeaving.module.css';
import { useLeavingSentence } from './use-leaving-sentence';

interface LeavingRecordedProps {
  person: Person;
  leftOn: string;
  onUndone(person: Person): void;
  onReload(): Promise<unknown>;
}

/** Of who leaves, or has left: since when, and the way back. */
export function LeavingRecorded({ person, leftOn, onUndone, onReload }: LeavingRecordedProps) {
  const text = useText();
  const leaving = useLeavingSentence();
  const undo = useCommand(UndoLeavingDocument, (data) => data.undoLeaving);
  const takeBack = async () => {
    const back = await undo.run({ input: { personId: person.id, expectedVersion: person.version } });
    if (back) onUndone(back);
  };
  return (
    <Notice tone="attention" title={leaving(leftOn)}>
      <div className={styles.recorded}>
        <p>{text('organisation.leave.undo.means')}</p>
        <Failure sentence={undo.sentence} onReload={undo.reloadBy(onReload)} />
        <Button quiet pending={undo.pending} onClick={() => void takeBack()}>
          {text('organisation.leave.undo', { name: isolated(person.name) })}
        </Button>
      </div>
    </Notice>
  );
}
