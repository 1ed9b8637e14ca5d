import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PageState } from '../framework/PageState';
import { CohortDocument, PlanChangesDocument, type PlanChangePartsFragment } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { Later } from '../locale/Later';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Drawer } from '../ui/Drawer';
import { LinkButton } from '../ui/LinkButton';
import { Table } from '../ui/Table';
import type { Cohort } from './parts';
import styles from './Sessions.module.css';
import { UndoChange } from './UndoChange';
import { useChangeWords } from './use-change-words';

interface PlanChangesProps {
  cohort: Cohort;
  mayChange: boolean;
}

/** What was changed of a cohort's plan: who, when, what, why and with what effect; and the way back where there is one. */
export function PlanChanges(props: PlanChangesProps) {
  return (
    <Later>
      <Changes {...props} />
    </Later>
  );
}

function Changes({ cohort, mayChange }: PlanChangesProps) {
  const text = useText();
  const client = useApolloClient();
  const words = useChangeWords(cohort.id);
  const [open, setOpen] = useState<PlanChangePartsFragment | null>(null);
  const { data, error, refetch } = useQuery(PlanChangesDocument, {
    variables: { cohortId: cohort.id },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const changes = data.planChanges ?? [];
  const undone = () => {
    setOpen(null);
    void client.refetchQueries({ include: [CohortDocument, PlanChangesDocument] });
  };
  return (
    <section className={styles.sessions} aria-labelledby="cohort-changes">
      <h2 id="cohort-changes">{text('cohort.changes')}</h2>
      {changes.length === 0 && <p>{text('cohort.changes.none')}</p>}
      {changes.length > 0 && (
        <Table
          stacked
          label={text('cohort.changes')}
          head={(['what', 'who', 'effect', 'reason', 'back'] as const).map((column) =>
            text(`cohort.changes.${column}`),
          )}
        >
          {changes.map((change) => (
            <Change
              key={change.id}
              change={change}
              what={words(change)}
              onUndo={mayChange && change.obstacle === null ? () => setOpen(change) : null}
            />
          ))}
        </Table>
      )}
      {open && (
        <Drawer title={text('cohort.changes.undoOf', { change: words(open) })} onClose={() => setOpen(null)}>
          <UndoChange changeId={open.id} onUndone={undone} onReload={refetch} />
        </Drawer>
      )}
    </section>
  );
}

interface ChangeProps {
  change: PlanChangePartsFragment;
  what: string;
  onUndo: (() => void) | null;
}

function Change({ change, what, onUndo }: ChangeProps) {
  const text = useText();
  const { moment } = useFormat();
  const { changedBy, changedAt, effect, reason } = change;
  // Null where she may not see persons.
  const noLonger = effect?.noLongerComplete ?? 0;
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>
        <bdi>{changedBy}</bdi>
        <time dateTime={changedAt} className={styles.quiet}>
          {moment(changedAt)}
        </time>
      </td>
      <td>
        {effect && text('cohort.changes.counts', effect)}
        {noLonger > 0 && <span className={styles.quiet}>{text('cohort.changes.noLonger', { count: noLonger })}</span>}
      </td>
      <td dir="auto">{reason}</td>
      <td>
        <WayBack change={change} />
        {onUndo && (
          <LinkButton aria-label={text('cohort.changes.undoOf', { change: what })} onClick={onUndo}>
            {text('cohort.changes.undo')}
          </LinkButton>
        )}
      </td>
    </tr>
  );
}

/** That it was undone, or why it can't be. */
function WayBack({ change: { undone, obstacle, inTheWay } }: { change: PlanChangePartsFragment }) {
  const text = useText();
  const { list, moment } = useFormat();
  if (undone) {
    const when = isolated(moment(undone.at));
    return (
      <>
        {undone.by === null
          ? text('cohort.changes.undone.some', { when })
          : text('cohort.changes.undone', { person: isolated(undone.by), when })}
        {undone.reason && (
          <span dir="auto" className={styles.quiet}>
            {undone.reason}
          </span>
        )}
      </>
    );
  }
  if (obstacle === null || obstacle === 'undone') return null;
  const sessions = list(inTheWay.map(isolated));
  return <span className={styles.quiet}>{text(`cohort.changes.why.${obstacle}`, { sessions })}</span>;
}
