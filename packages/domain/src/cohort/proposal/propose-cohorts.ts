import { Solver } from '../../programme/solver';
import { componentsOf } from './components';
import { divide } from './divide';
import { explainLeft } from './explain-left';
import type { ProposalOutcome, ProposalRequest, ProposedCohort } from './request';
import { cohortFaults, Hours, peopleIn, placeFaults } from './rules';
import { seatPeople } from './seat-people';
import { weighLimits } from './weigh-limits';

export interface ProposalTask {
  request: ProposalRequest;
  /** Seconds, in all. */
  timeLimit: number;
}

/**
 * Divides people in need into cohorts: as much need as can be is placed, in the fewest cohorts where no number is given, and those who are placed skip the
 * fewest hours; the model is in docs/methods/cohorts.md. The solver is synchronous: call this in a worker thread. The same request has the same
 * answer, unless the time runs out.
 */
export const proposeCohorts = async ({ request, timeLimit }: ProposalTask): Promise<ProposalOutcome> => {
  const { people, limits } = request;
  const solver = await Solver.withSeconds(timeLimit);
  const seated = seatPeople(solver, request, timeLimit * 0.2);
  const binding = weighLimits(solver, request, seated, timeLimit * 0.15);

  // Where the fewest cohorts are sought, each part has its fewest.
  const parts = limits.most === null ? componentsOf(seated.pools, limits.languages) : [seated.pools];
  const hours = new Hours(request);
  // What one part leaves of its time is for those after it.
  let waiting = seated.pools.reduce((sum, pool) => sum + pool.people.length, 0);
  const divided = parts.map((pools) => {
    const cohorts = pools.reduce((sum, pool) => sum + pool.cohorts, 0);
    const own = pools.reduce((sum, pool) => sum + pool.people.length, 0);
    const seconds = (solver.left * own) / waiting;
    waiting -= own;
    return divide(solver, pools, { ...limits, most: limits.most ?? cohorts }, hours, seconds);
  });
  const cohorts = divided.flatMap((part) => part.cohorts).sort(inOrder);
  refuseFaulty(request, cohorts);

  const placed = new Set(cohorts.flatMap((cohort) => cohort.people));
  const own = peopleIn(request, cohorts);
  const value = own.reduce((sum, cohort) => sum + hours.skipped(cohort), 0);
  const bound = Math.min(
    value,
    divided.reduce((sum, part) => sum + part.bound, 0),
  );
  const proven = value === bound && seated.need.value === seated.need.bound;
  return {
    status:
      proven && (limits.most !== null || seated.cohorts.value === seated.cohorts.bound) ? 'optimal' : 'within-bound',
    cohorts,
    left: explainLeft(
      request,
      people.filter(({ id }) => !placed.has(id)),
    ),
    need: seated.need,
    skipped: { value, bound },
    followed: own.reduce((sum, cohort) => sum + hours.followed(cohort), 0),
    binding,
  };
};

const inOrder = (one: ProposedCohort, other: ProposedCohort): number => {
  const keyOf = ({ language, region, people }: ProposedCohort) => JSON.stringify([language, region ?? '', people[0]]);
  return keyOf(one) < keyOf(other) ? -1 : 1;
};

/** What the solver answers is checked by the plain rules before anybody sees it. */
const refuseFaulty = (request: ProposalRequest, cohorts: readonly ProposedCohort[]): void => {
  const faulty = peopleIn(request, cohorts).some(
    (people, at) =>
      people.length === 0 ||
      cohortFaults(people, request.limits).length > 0 ||
      people.some((person) => placeFaults(person, cohorts[at]!).length > 0),
  );
  if (faulty || cohorts.length > (request.limits.most ?? Infinity))
    throw new Error('HiGHS divided people against the limits.');
};
