import type { PlacedSession, Slot, TimetableRequest } from '.';

/** The rules of a timetable once more, in the plainest way: every timetable is tried. Needs few sessions, slots, trainers and venues. */

const minute = 60_000;

/** Minutes from the end of the one to the beginning of the other; below 0 where they overlap. */
const gap = (one: Pick<Slot, 'startsAt' | 'endsAt'>, other: Pick<Slot, 'startsAt' | 'endsAt'>): number =>
  Math.max(one.startsAt - other.endsAt, other.startsAt - one.endsAt) / minute;

const clashes = (request: TimetableRequest, one: PlacedSession, other: PlacedSession): boolean => {
  const shared = request.sharing.some((pair) => pair.includes(one.cohortId) && pair.includes(other.cohortId));
  if (one.slot === other.slot)
    return (
      one.cohortId === other.cohortId ||
      one.trainerId === other.trainerId ||
      shared ||
      (one.venueId !== null && one.venueId === other.venueId)
    );
  if (
    one.trainerId === other.trainerId &&
    one.venueId !== null &&
    other.venueId !== null &&
    one.venueId !== other.venueId
  )
    return gap(request.slots[one.slot]!, request.slots[other.slot]!) < request.travelMinutes;
  return false;
};

const fits = (request: TimetableRequest, { cohortId, slot, trainerId, venueId }: PlacedSession): boolean => {
  const cohort = request.cohorts.find(({ id }) => id === cohortId)!;
  const venue = request.venues.find(({ id }) => id === venueId);
  const at = request.slots[slot]!;
  return (
    !request.rest.includes(slot) &&
    !request.trainers.find(({ id }) => id === trainerId)!.absent.includes(slot) &&
    !(venue && (venue.absent.includes(slot) || venue.seats < cohort.seats)) &&
    request.taken.every((taken) => {
      if (gap(taken, at) < 0)
        return (
          taken.trainerId !== trainerId &&
          taken.cohortId !== cohortId &&
          !taken.learnersOf.includes(cohortId) &&
          (venueId === null || taken.venueId !== venueId)
        );
      const away = venueId !== null && taken.venueId !== null && taken.venueId !== venueId;
      return taken.trainerId !== trainerId || !away || gap(taken, at) >= request.travelMinutes;
    })
  );
};

const inOrder = (request: TimetableRequest, placed: readonly PlacedSession[]): boolean =>
  placed.every(({ cohortId, moduleId, slot }) => {
    const own = placed.filter((other) => other.cohortId === cohortId);
    const { after } = request.cohorts.find(({ id }) => id === cohortId)!.modules.find(({ id }) => id === moduleId)!;
    const onDay = own.filter((other) => request.slots[other.slot]!.day === request.slots[slot]!.day).length;
    return onDay <= request.mostADay && own.every((other) => !after.includes(other.moduleId) || other.slot < slot);
  });

export const isSound = (request: TimetableRequest, placed: readonly PlacedSession[]): boolean =>
  inOrder(request, placed) &&
  placed.every(
    (session, at) => fits(request, session) && placed.slice(at + 1).every((other) => !clashes(request, session, other)),
  );

/** The most sessions that can be placed, and how early these are at best: the least sum of the places of their slots, from 1. */
export const bestOf = (request: TimetableRequest): { count: number; lateness: number } => {
  const wanted = request.cohorts.flatMap((cohort) =>
    cohort.modules.flatMap((module) => Array.from({ length: module.sessions }, () => ({ cohort, module }))),
  );
  const places = request.venues.length > 0 ? request.venues.map(({ id }) => id) : [null];
  let best = { count: 0, lateness: 0 };
  const walk = (at: number, placed: readonly PlacedSession[], lateness: number): void => {
    const next = wanted[at];
    if (!next) {
      if (!inOrder(request, placed)) return;
      if (placed.length > best.count || (placed.length === best.count && lateness < best.lateness))
        best = { count: placed.length, lateness };
      return;
    }
    const { cohort, module } = next;
    walk(at + 1, placed, lateness);
    for (const slot of request.slots.keys())
      for (const trainerId of module.trainers)
        for (const venueId of places) {
          const session = { cohortId: cohort.id, moduleId: module.id, slot, trainerId, venueId };
          if (fits(request, session) && placed.every((other) => !clashes(request, session, other)))
            walk(at + 1, [...placed, session], lateness + slot + 1);
        }
  };
  walk(0, [], 0);
  return best;
};
