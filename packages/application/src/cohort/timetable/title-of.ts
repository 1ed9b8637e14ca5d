import type { PlacedSession } from '@baobab/domain/cohort/timetable';
import type { KeptRequest } from './find-request';

const longest = 200;

/** What a session is called: its module, and which of its sessions it is where there are several. */
export const titleOf = (
  { modules, request }: KeptRequest,
  placed: readonly PlacedSession[],
  { cohortId, moduleId, slot }: PlacedSession,
): string => {
  const module = request.cohorts.find(({ id }) => id === cohortId)?.modules.find(({ id }) => id === moduleId);
  const before = placed.filter(
    (other) => other.cohortId === cohortId && other.moduleId === moduleId && other.slot < slot,
  );
  const which = module && module.sessions > 1 ? ` (${before.length + 1}/${module.sessions})` : '';
  return `${(modules[moduleId] ?? '').slice(0, longest - which.length)}${which}`;
};
