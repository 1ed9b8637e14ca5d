import type { UndoObstacle } from '@baobab/domain/cohort';
import { InputProblem } from '../../problem';

const sentences: Record<UndoObstacle, (sessions: string) => string> = {
  undone: () => 'This change was undone already. Load the page again.',
  'people-moved': () =>
    'People were told that they are out, or in another cohort, so it is not undone. Enrol or transfer them instead.',
  'cohort-over': () => 'This cohort is completed, or does not take place any more: its plan stays as it is.',
  changed: (sessions) => `Changed since: ${sessions}. Undo the later change first, or change the plan again.`,
  begun: (sessions) => `Begun since: ${sessions}. Change the plan of the sessions to come instead.`,
  past: (sessions) => `The time to which it would go back is over: ${sessions}. Postpone the sessions instead.`,
};

/** Why a change is not undone, and because of which sessions. */
export const undoRefused = ({ why, sessions }: { why: UndoObstacle; sessions: string[] }): InputProblem =>
  new InputProblem([{ path: 'changeId', code: `undo-${why}`, message: sentences[why](sessions.join(', ')) }]);
