export type UndoObstacle = 'undone' | 'people-moved' | 'cohort-over' | 'begun' | 'past' | 'changed';

/** A session that a change of the plan concerned, as it stands by now. */
export interface ChangedSince {
  title: string;
  /** It has begun, or somebody's attendance was recorded. */
  begun: boolean;
  /** The time that it would go back to is over. */
  past: boolean;
  /** It was moved, changed or cancelled since. */
  changed: boolean;
}

/** A change of the plan, and what has become of it. */
export interface ChangeStanding {
  kind: string;
  undone: boolean;
  /** Its cohort is completed, or does not take place any more. */
  cohortOver: boolean;
  sessions: readonly ChangedSince[];
}

/** Sessions are put back where they stood. People who were told that they are out, or elsewhere, are not. */
const movesPeople = ['cancel', 'merge', 'split'];

/** Why a change can't be taken back, and because of which sessions; null: it can. All of it is, or nothing. */
export const undoObstacle = ({
  kind,
  undone,
  cohortOver,
  sessions,
}: ChangeStanding): { why: UndoObstacle; sessions: string[] } | null => {
  if (undone) return { why: 'undone', sessions: [] };
  if (movesPeople.includes(kind)) return { why: 'people-moved', sessions: [] };
  if (cohortOver) return { why: 'cohort-over', sessions: [] };
  for (const why of ['changed', 'begun', 'past'] as const) {
    const inTheWay = sessions.filter((session) => session[why]);
    if (inTheWay.length > 0) return { why, sessions: inTheWay.map(({ title }) => title) };
  }
  return null;
};
