import type { Kind, Objective, Profile, TailoringRequest, TrainingModule } from '@baobab/domain/programme';
import { closedByTeaching, needsOf } from '@baobab/domain/programme';
import type { Offer } from '../catalogue';
import type { GroupNeeds } from '../needs';
import type { ScenarioLimits } from './programme.input';

/** For each group that is held, one at least, and for each person who lacks something that it teaches. In US dollars, to the cent. */
export const costOf = ({ id, costPerGroup, costPerPerson, groupSize }: Offer, { learners }: GroupNeeds): number => {
  const people = learners[id] ?? 0;
  const groups = groupSize === null ? 1 : Math.max(1, Math.ceil(people / groupSize));
  return Math.round((costPerGroup * groups + costPerPerson * people) * 100) / 100;
};

/** What is offered in a variety of a language is offered in that language: pt-BR in pt-br and in pt. */
const spoken = (language: string): string[] => {
  const code = language.toLowerCase();
  return [code, code.split('-', 1)[0] ?? code];
};

/** A module as it stands for this group. */
export const moduleFor = (offer: Offer, needs: GroupNeeds): TrainingModule => ({
  id: offer.id,
  hours: offer.hours,
  cost: costOf(offer, needs),
  closes: closedByTeaching(offer.teaches, needs.steps),
  languages: offer.languages.flatMap(spoken),
  modality: offer.modality,
  requires: offer.requires,
});

/** Invented modules are left out unless they are asked for: nobody offers them. */
export const requestOf = (
  objective: Objective,
  { inventedToo, leftOut, budgetLineId: _, tracks = 1, weeks = null, hoursPerWeek = null, ...limits }: ScenarioLimits,
  needs: GroupNeeds,
  offers: readonly Offer[],
  people: { profiles: readonly Profile[] } | { kinds: readonly Kind[] },
): TailoringRequest => ({
  objective,
  ...('kinds' in people ? { tracks: { most: tracks, kinds: people.kinds } } : people),
  needs: needsOf(needs.steps),
  modules: offers.map((offer) => moduleFor(offer, needs)),
  limits: {
    ...limits,
    calendar: weeks === null || hoursPerWeek === null ? null : { weeks, hoursPerWeek },
    languages: limits.languages.map((language) => language.toLowerCase()),
    leftOut: [...leftOut, ...(inventedToo ? [] : offers.filter(({ invented }) => invented).map(({ id }) => id))],
  },
});
