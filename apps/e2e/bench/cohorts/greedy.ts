import type { PersonInNeed, ProposalRequest } from '@baobab/domain/cohort/proposal';
import { Hours } from '@baobab/domain/cohort/proposal';

/** Hundredths of hours skipped where people are taken by language and then by the modules that they follow, and every cohort is filled before the next: what is done by hand. */
export const skippedGreedily = (request: ProposalRequest): number => {
  const { people, limits } = request;
  const keyOf = ({ languages, modules }: PersonInNeed) => JSON.stringify([languages[0], modules]);
  const inOrder = [...people].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const hours = new Hours(request);
  let skipped = 0;
  for (const language of limits.languages) {
    const own = inOrder.filter(({ languages }) => languages[0] === language);
    for (let at = 0; at < own.length; at += limits.seats) skipped += hours.skipped(own.slice(at, at + limits.seats));
  }
  return skipped;
};
