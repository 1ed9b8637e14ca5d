import type { TaskKind } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import type { Task } from './task-links';

/** What is to be done, as one sentence. */
export function useTaskSentence() {
  const text = useText();
  const { moment, date } = useFormat();
  return (kind: TaskKind, task: Task): string => {
    const name = isolated(task.name);
    const people = task.people ?? 0;
    switch (kind) {
      case 'attendance_missing':
      case 'session_without_trainer':
      case 'session_trainer_left':
      case 'session_without_place':
        return text(`home.task.${kind}`, {
          session: name,
          cohort: isolated(task.cohortName ?? ''),
          when: task.at ? isolated(moment(task.at)) : '',
          people,
        });
      case 'submission_to_decide':
      case 'item_to_review':
      case 'invitation_expired':
        return text(`home.task.${kind}`, { name, when: task.at ? isolated(date(new Date(task.at))) : '' });
      case 'programme_unpublished':
      case 'programme_without_plan':
      case 'person_not_invited':
        return text(`home.task.${kind}`, { name });
      default:
        return text(`home.task.${kind}`, { name, people });
    }
  };
}
