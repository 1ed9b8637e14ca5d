import type { PlacedSession } from './request';
import type { Rules } from './rules';
import { faultsOf } from './rules';

/**
 * Slot by slot, gives each cohort in turn the first session of it that can be held then: a timetable to begin a search from. Null where some
 * sessions are left, which does not say that there is no timetable.
 */
export const placeGreedily = (rules: Rules): PlacedSession[] | null => {
  const { slots, cohorts, trainers, venues } = rules.request;
  const places = venues.length > 0 ? venues.map(({ id }) => id) : [null];
  const left = new Map(
    cohorts.map(({ id, modules }) => [id, new Map(modules.map((module) => [module.id, module.sessions]))]),
  );
  const placed: PlacedSession[] = [];
  for (const slot of slots.keys()) {
    // Whoever has most before it comes first.
    const waiting = [...cohorts].sort((one, other) => ahead(left.get(other.id)) - ahead(left.get(one.id)));
    for (const cohort of waiting) {
      const session = cohort.modules
        .filter(
          ({ id, after }) => left.get(cohort.id)?.get(id) && after.every((before) => !left.get(cohort.id)?.get(before)),
        )
        .flatMap((module) =>
          trainers
            .filter(({ id }) => module.trainers.includes(id))
            .flatMap((trainer) =>
              places.map((venueId) => ({
                cohortId: cohort.id,
                moduleId: module.id,
                slot,
                trainerId: trainer.id,
                venueId,
              })),
            ),
        )
        .find(
          ({ trainerId, venueId, ...rest }) =>
            rules.faultsAlone(cohort, slot, trainerId, venueId).length === 0 &&
            faultsOf(rules, [...placed, { trainerId, venueId, ...rest }]).every((faults) => faults.length === 0),
        );
      if (!session) continue;
      placed.push(session);
      const own = left.get(cohort.id)!;
      own.set(session.moduleId, own.get(session.moduleId)! - 1);
    }
  }
  return [...left.values()].every((modules) => ahead(modules) === 0) ? placed : null;
};

const ahead = (modules: ReadonlyMap<string, number> | undefined): number =>
  [...(modules?.values() ?? [])].reduce((sum, sessions) => sum + sessions, 0);
