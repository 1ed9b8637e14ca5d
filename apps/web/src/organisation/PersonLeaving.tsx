import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PersonLeavingDocument, UndoLeavingDocument, type LeavingPartsFragment } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Notice } from '../ui/Notice';
import styles from './PersonLeaving.module.css';
import { RecordLeaving } from './RecordLeaving';
import { useLeavingSentence } from './use-leaving-sentence';

export type Leaver = LeavingPartsFragment;

interface PersonLeavingProps {
  personId: string;
  onRecorded(person: Leaver): void;
  onUndone(person: Leaver): void;
}

/** That somebody leaves, or has left: recorded here, and taken back. */
export function PersonLeaving({ personId, onRecorded, onUndone }: PersonLeavingProps) {
  const text = useText();
  const [recording, setRecording] = useState(false);
  const { data, error, refetch } = useQuery(PersonLeavingDocument, {
    variables: { id: personId },
    fetchPolicy: 'cache-and-network',
  });
  const person = data?.person;
  return (
    <section className={styles.leaving}>
      <h3>{text('organisation.leave.title')}</h3>
      {error && <Failure sentence={failureSentence(error, text)} />}
      {person?.leftOn && (
        <Recorded person={person} leftOn={person.leftOn} onUndone={onUndone} onReload={() => void refetch()} />
      )}
      {person && !person.leftOn && !recording && (
        <Button quiet onClick={() => setRecording(true)}>
          {text('organisation.leave.open', { name: isolated(person.name) })}
        </Button>
      )}
      {person && !person.leftOn && recording && (
        <RecordLeaving person={person} onRecorded={onRecorded} onReload={() => void refetch()} />
      )}
    </section>
  );
}

interface RecordedProps {
  person: Leaver;
  leftOn: string;
  onUndone(person: Leaver): void;
  onReload(): void;
}

function Recorded({ person, leftOn, onUndone, onReload }: RecordedProps) {
  const text = useText();
  const sentence = useLeavingSentence();
  const undo = useCommand(UndoLeavingDocument, (data) => data.undoLeaving);
  const conflict = undo.problem?.__typename === 'VersionConflict';
  const take = async () => {
    const back = await undo.run({ input: { personId: person.id, expectedVersion: person.version } });
    if (back) onUndone(back);
  };
  return (
    <Notice tone="attention">
      <p>{sentence(leftOn)}</p>
      <p>{text('organisation.leave.undo.means')}</p>
      <Failure sentence={undo.sentence} onReload={conflict ? onReload : undefined} />
      <Button quiet pending={undo.pending} onClick={() => void take()}>
        {text('organisation.leave.undo', { name: isolated(person.name) })}
      </Button>
    </Notice>
  );
}
