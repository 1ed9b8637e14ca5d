import { useState } from 'react';
import { Link } from 'react-router';
import { UndoPlanChangeDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Notice } from '../ui/Notice';
import { isUndoable, type Kind } from './change-kinds';
import { Clashes, clashesIn } from './Clashes';
import type { Cohort } from './parts';

interface ChangeMadeProps {
  kind: Kind;
  made: { changeId: string; cohortId: string };
  cohort: Cohort;
  onUndone(): void;
}

/** What was done, with the way back where there is one, and the way on where people are elsewhere now. */
export function ChangeMade({ kind, made, cohort, onUndone }: ChangeMadeProps) {
  const text = useText();
  const [undone, setUndone] = useState(false);
  const undo = useCommand(UndoPlanChangeDocument, (data) => data.undoPlanChange);
  const takeBack = async () => {
    if (!(await undo.run({ input: { changeId: made.changeId } }))) return;
    setUndone(true);
    onUndone();
  };
  return (
    <>
      <Notice tone="done">{text(undone ? 'cohort.plan.undone' : 'cohort.plan.made')}</Notice>
      <Failure sentence={undo.issue('changeId') ?? undo.sentence} />
      <Clashes clashes={clashesIn(undo.problem)} />
      {made.cohortId !== cohort.id && <Link to={`/cohorts/${made.cohortId}`}>{text('cohort.plan.other')}</Link>}
      {isUndoable(kind) && !undone && (
        <Button quiet pending={undo.pending} onClick={() => void takeBack()}>
          {text('cohort.plan.undo')}
        </Button>
      )}
    </>
  );
}
