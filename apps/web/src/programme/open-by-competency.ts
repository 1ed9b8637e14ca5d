import type { Plan } from './parts';

type Open = Plan['open'][number];

export interface OpenRow {
  competency: Plan['effects'][number];
  reason: Open['reason'];
  steps: Open[];
}

/** In the framework's order; of one competency, the reasons in the order of the first levels that they keep open. */
export const openByCompetency = ({ effects, open }: Pick<Plan, 'effects' | 'open'>): OpenRow[] =>
  effects.flatMap((competency) => {
    const here = open.filter(({ competencyId }) => competencyId === competency.competencyId);
    return [...new Set(here.map(({ reason }) => reason))].map((reason) => ({
      competency,
      reason,
      steps: here.filter((need) => need.reason === reason),
    }));
  });
