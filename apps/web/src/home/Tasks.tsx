import { useId } from 'react';
import { Link } from 'react-router';
import type { TaskKind } from '../generated/documents';
import { useText } from '../locale/use-text';
import { inOrder, PLACES, type Task, type TaskGroup } from './task-links';
import styles from './Tasks.module.css';
import { useTaskSentence } from './use-task-sentence';

/** What needs doing, each with the way to where it is done. */
export function Tasks({ groups }: { groups: readonly TaskGroup[] }) {
  const text = useText();
  return (
    <ul className={styles.tasks}>
      {inOrder(groups).flatMap(({ kind, count, tasks }) => [
        ...tasks.map((task) => <OneTask key={`${kind} ${task.id} ${task.at}`} kind={kind} task={task} />),
        count > tasks.length && (
          <li key={`${kind} more`} className={styles.more}>
            <Link to={PLACES[kind].all}>{text('home.tasks.more', { count: count - tasks.length })}</Link>
          </li>
        ),
      ])}
    </ul>
  );
}

function OneTask({ kind, task }: { kind: TaskKind; task: Task }) {
  const text = useText();
  const sentence = useTaskSentence();
  const id = useId();
  const { group, to } = PLACES[kind];
  return (
    <li className={styles.task} data-group={group}>
      <span className={styles.group}>{text(`home.group.${group}`)}</span>
      <p id={id}>{sentence(kind, task)}</p>
      <Link to={to(task.id)} aria-describedby={id}>
        {text(`home.do.${kind}`)}
      </Link>
    </li>
  );
}
