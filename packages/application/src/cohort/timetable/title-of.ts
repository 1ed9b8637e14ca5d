import type { PlacedSession } from '@baobab/domain/cohort/timetable';
import type { KeptRequest } from './find-request';

const longest = 200;

/** What a session is called: its module, and which of its sessions it is where there are several. */
export const titleOf = (
  { modules, request }: KeptRequest,
  placed: readonly PlacedSession[],
  session: PlacedSession,
): string => {
  const { cohortId, moduleId, slot } = session;
  const module = request.cohorts.find(({ id }) => id === cohortId)?.modules.find(({ id }) => id === moduleId);
  // Of two at one time, as after a move, the earlier in the list.
  const before = placed.filter(
    (other, at) =>
      other.cohortId === cohortId &&
      other.moduleId === moduleId &&
      (other.slot < slot || (other.slot === slot && at < placed.indexOf(session))),
  );
  const which = module && module.sessions > 1 ? ` (${before.length + 1}/${module.sessions})` : '';
  return `${(modules[moduleId] ?? '').slice(0, longest - which.length)}${which}`;
};
