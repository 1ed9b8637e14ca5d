import { isMove } from '@baobab/domain/cohort';
import type { Occasion } from '../../mail';
import type { PlanOfChange } from './plan-of-change';

export interface Happened extends Pick<PlanOfChange, 'sessions' | 'changes' | 'people'> {
  kind: PlanOfChange['change']['kind'] | 'undo';
  cohortId: string;
  /** Where people went; null: nowhere. */
  intoId: string | null;
}

/** One letter that a change leaves. */
export interface Told {
  personId: string;
  /** In whose name: the one that she is in then, or was in. */
  cohortId: string;
  occasion: Extract<Occasion, 'cohort-cancelled' | 'moved-to-cohort' | 'sessions-changed' | 'sessions-handed-over'>;
}

/** Who gets which letter: one a person, however many sessions change. Who is given a seat that became free is told of it as always. */
export const toldOf = ({ kind, cohortId, intoId, sessions, changes, people }: Happened): Told[] => {
  const told = (occasion: Told['occasion'], personIds: readonly (string | null)[], id = cohortId): Told[] =>
    [...new Set(personIds)].flatMap((personId) => (personId === null ? [] : [{ personId, cohortId: id, occasion }]));
  const trainersBefore = sessions.map(({ before }) => before.trainerId);
  if (kind === 'cancel')
    return told('cohort-cancelled', [...changes.map(({ personId }) => personId), ...trainersBefore]);
  if (kind === 'merge' || kind === 'split')
    return [
      ...told(
        'moved-to-cohort',
        changes.filter(isMove).map(({ personId }) => personId),
        intoId ?? cohortId,
      ),
      ...told('cohort-cancelled', trainersBefore),
    ];
  const enrolled = people.filter(({ state }) => state === 'enrolled').map(({ personId }) => personId);
  const lost = sessions
    .filter(({ before, after }) => after?.trainerId !== before.trainerId)
    .map(({ before }) => before.trainerId);
  return [
    ...told('sessions-changed', [...enrolled, ...sessions.map(({ after }) => after?.trainerId ?? null)]),
    ...told('sessions-handed-over', lost),
  ];
};
