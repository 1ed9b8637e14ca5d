import type { PersonInNeed, ProposalOutcome, ProposedCohort } from '@baobab/domain/cohort/proposal';
import { cohortFaults, heldFor, Hours, peopleIn, placeFaults } from '@baobab/domain/cohort/proposal';
import { inContract } from '../../contract-word';
import type { KeptRequest } from './find-request';

const inHours = (hundredths: number): number => hundredths / 100;
const count = <T>(items: readonly T[], is: (item: T) => boolean): number => items.filter(is).length;

/** What was found, what stands now, and what moving people by hand cost. */
export const proposalView = (
  { request, titles }: KeptRequest,
  outcome: ProposalOutcome,
  cohorts: readonly ProposedCohort[],
) => {
  const hours = new Hours(request);
  const placed = peopleIn(request, cohorts);
  const sum = (of: (people: readonly PersonInNeed[]) => number) => placed.reduce((all, people) => all + of(people), 0);
  const needOf = (people: readonly PersonInNeed[]) => people.reduce((all, { gap }) => all + gap, 0);
  const reasons = new Map<string, number>();
  for (const { reason } of outcome.left) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const { need, skipped, followed } = outcome;
  return {
    status: inContract(outcome.status),
    people: request.people.length,
    placed: sum((people) => people.length),
    need: need.value,
    needBound: need.bound,
    hoursFollowed: inHours(followed),
    hoursSkipped: inHours(skipped.value),
    hoursSkippedBound: inHours(skipped.bound),
    moreSkipped: inHours(sum((people) => hours.skipped(people)) - skipped.value),
    lessNeed: need.value - sum(needOf),
    left: [...reasons].map(([reason, people]) => ({ reason: inContract(reason), people })),
    binding: outcome.binding.map(({ limit, ...gains }) => ({ limit: inContract(limit), ...gains })),
    cohorts: placed.map((people, at) => {
      const { language, region } = cohorts[at]!;
      const held = heldFor(people);
      return {
        at,
        language,
        region,
        people: people.length,
        women: count(people, ({ gender }) => gender === 'female'),
        men: count(people, ({ gender }) => gender === 'male'),
        institutions: new Set(people.map(({ institution }) => institution)).size,
        hours: inHours(hours.of(held)),
        hoursSkipped: inHours(hours.skipped(people)),
        modules: request.modules
          .filter(({ id }) => held.has(id))
          .map(({ id, hours: own }) => ({
            title: titles[id] ?? '',
            hours: own,
            followers: count(people, ({ modules }) => modules.includes(id)),
          })),
        faults: [
          ...cohortFaults(people, request.limits),
          ...(people.some((person) => placeFaults(person, cohorts[at]!).length > 0) ? ['people'] : []),
        ].map(inContract),
      };
    }),
  };
};

/** What is told of each of the people of a cohort, or of those who have no place, beside her name. */
export const peopleView = (
  { request, titles }: KeptRequest,
  outcome: ProposalOutcome,
  cohorts: readonly ProposedCohort[],
  at: number | null,
) => {
  const hours = new Hours(request);
  const cohort = at === null ? null : cohorts[at];
  const placed = new Set(cohorts.flatMap(({ people }) => people));
  const ids = new Set(cohort?.people);
  const people = request.people.filter(({ id }) => (at === null ? !placed.has(id) : ids.has(id)));
  const held = hours.of(heldFor(people));
  const proposedIn = new Map(outcome.cohorts.flatMap((own, place) => own.people.map((id) => [id, place] as const)));
  const reasons = new Map(outcome.left.map(({ id, reason }) => [id, reason]));
  return people.map((person) => {
    const reason = reasons.get(person.id);
    return {
      personId: person.id,
      gap: person.gap,
      modules: request.modules.filter(({ id }) => person.modules.includes(id)).map(({ id }) => titles[id] ?? ''),
      hoursSkipped: cohort ? inHours(held - hours.of(person.modules)) : 0,
      faults: cohort ? placeFaults(person, cohort).map(inContract) : [],
      moved: (proposedIn.get(person.id) ?? null) !== at,
      reason: at === null && reason ? inContract(reason) : null,
    };
  });
};
