import type { CohortLimits, PersonInNeed, ProposalRequest } from '@baobab/domain/cohort/proposal';

const hours = [6, 12, 8, 16, 4, 10];

/** The same numbers each time (a linear congruential generator: Press and others, Numerical Recipes). */
const numbers = (seed: number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** People of 60 institutions and five regions; two in five are women. Who can do little lacks more modules of six; one in four speaks both languages. */
export const aDemand = (count: number, limits: Partial<CohortLimits>): ProposalRequest => {
  const next = numbers(7);
  const people = Array.from({ length: count }, (_, at): PersonInNeed => {
    const skill = next();
    const lacking = hours.flatMap((_, module) => (next() < 0.3 + 0.6 * (1 - skill) ? [`module ${module}`] : []));
    const modules = lacking.length > 0 ? lacking : [`module ${Math.floor(next() * hours.length)}`];
    const tongue = next();
    return {
      id: `person ${String(at).padStart(5, '0')}`,
      languages: tongue < 0.45 ? ['en'] : tongue < 0.75 ? ['fr'] : ['en', 'fr'],
      region: `region ${Math.floor(next() * 5)}`,
      gender: next() < 0.4 ? 'female' : 'male',
      institution: `institution ${Math.floor(next() * 60)}`,
      gap: modules.length + Math.floor(next() * 3),
      modules,
    };
  });
  return {
    people,
    modules: hours.map((each, module) => ({ id: `module ${module}`, hours: each })),
    limits: {
      seats: 25,
      leastPeople: 12,
      most: null,
      languages: ['en', 'fr'],
      oneRegion: false,
      leastWomen: 0,
      leastMen: 0,
      mostOfInstitution: null,
      ...limits,
    },
  };
};
