import type { Solver } from '../../programme/solver';
import type { CohortLimit, CohortLimits, ProposalRequest, WeighedLimit } from './request';
import { cohortLimits } from './request';
import type { Seated } from './seat-people';
import { seatPeople } from './seat-people';

/** Puts the question of who is seated again without each limit that was set, all others kept, and keeps those that make a difference. */
export const weighLimits = (
  solver: Solver,
  request: ProposalRequest,
  seated: Seated,
  seconds: number,
): WeighedLimit[] => {
  // What was not proven to be the best may be bettered with the limit too.
  if (seated.need.value !== seated.need.bound) return [];
  const fewestKnown = request.limits.most === null && seated.cohorts.value === seated.cohorts.bound;
  const set = cohortLimits.flatMap((limit) => {
    const without = lifted(request, limit);
    return without ? [{ limit, without }] : [];
  });
  return set.flatMap(({ limit, without }): WeighedLimit[] => {
    const found = seatPeople(solver, { ...request, limits: without }, seconds / set.length);
    const moreNeed = found.need.value - seated.need.value;
    const fewer = seated.cohorts.value - found.cohorts.value;
    const fewerCohorts = fewestKnown && moreNeed === 0 ? Math.max(0, fewer) : 0;
    return moreNeed > 0 || fewerCohorts > 0 ? [{ limit, moreNeed: Math.max(0, moreNeed), fewerCohorts }] : [];
  });
};

/** The limits without one of them; null where it limits nothing. */
const lifted = ({ people, limits }: ProposalRequest, limit: CohortLimit): CohortLimits | null => {
  const spoken = [...new Set(people.flatMap(({ languages }) => languages))].sort();
  switch (limit) {
    case 'most':
      return limits.most === null ? null : { ...limits, most: null };
    case 'least-people':
      return limits.leastPeople > 1 ? { ...limits, leastPeople: 0 } : null;
    case 'languages':
      return spoken.every((language) => limits.languages.includes(language)) ? null : { ...limits, languages: spoken };
    case 'one-region':
      return limits.oneRegion ? { ...limits, oneRegion: false } : null;
    case 'least-women':
      return limits.leastWomen > 0 ? { ...limits, leastWomen: 0 } : null;
    case 'least-men':
      return limits.leastMen > 0 ? { ...limits, leastMen: 0 } : null;
    case 'most-of-institution':
      return limits.mostOfInstitution === null ? null : { ...limits, mostOfInstitution: null };
  }
};
