import type { AssessmentRoundsQuery, Disclosure, RoundInput, RoundKind } from '../generated/documents';

export const ROUND_KINDS = ['baseline', 'post', 'follow_up', 'stand_alone'] as const satisfies readonly RoundKind[];
export const DISCLOSURES = [
  'person',
  'coordinators',
  'coordinators_and_managers',
] as const satisfies readonly Disclosure[];

type ReadRound = { name: string } & ({ roundId: string } | { round: RoundInput });

/** The round that the form names or describes; with its name, which tells it apart before it has an id. */
export function readRound(form: FormData, rounds: AssessmentRoundsQuery['assessmentRounds']): ReadRound {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const existing = rounds.find(({ id }) => id === field('roundId'));
  if (field('which') === 'existing' && existing) return { name: existing.name, roundId: existing.id };
  const name = field('name').trim();
  return {
    name,
    round: {
      name,
      heldOn: field('heldOn'),
      kind: ROUND_KINDS.find((kind) => kind === field('kind')) ?? 'baseline',
      disclosure: DISCLOSURES.find((disclosure) => disclosure === field('disclosure')) ?? 'coordinators',
      instrument: field('instrument'),
    },
  };
}
