import type { CohortToMeet, TimetableRequest } from './request';

/** Requests that have nothing to do with each other: no trainer, venue or person is in two of them, so each can be solved by itself and all are solved. */
export const apart = (request: TimetableRequest): TimetableRequest[] => {
  const keysOf = (cohort: CohortToMeet) => [
    `cohort ${cohort.id}`,
    ...cohort.modules.flatMap(({ trainers }) => trainers.map((id) => `trainer ${id}`)),
    ...(request.venues.length > 0 ? ['venue'] : []),
    ...request.sharing.filter((pair) => pair.includes(cohort.id)).map((pair) => `sharing ${pair.join(' ')}`),
  ];
  let groups: { keys: Set<string>; cohorts: CohortToMeet[] }[] = [];
  for (const cohort of request.cohorts) {
    const keys = keysOf(cohort);
    const met = groups.filter((group) => keys.some((key) => group.keys.has(key)));
    groups = [
      ...groups.filter((group) => !met.includes(group)),
      {
        keys: new Set([...met.flatMap((group) => [...group.keys]), ...keys]),
        cohorts: [...met.flatMap((group) => group.cohorts), cohort],
      },
    ];
  }
  return groups.map(({ cohorts }) => ({ ...request, cohorts }));
};
