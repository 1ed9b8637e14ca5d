import type { Solver } from '../../programme/solver';
import type { Shares, Template } from './formulate';
import { formulate } from './formulate';
import type { Kind } from './kinds';
import { kindsOf, poolsOf, within } from './kinds';
import type { PersonInNeed, ProposalRequest } from './request';
import type { Pool } from './rules';

/** Who has a seat, in which pool, and how many cohorts that makes. What cohorts hold is not looked at yet. */
export interface Seated {
  pools: { pool: Pool; cohorts: number; people: PersonInNeed[] }[];
  need: { value: number; bound: number };
  cohorts: { value: number; bound: number };
}

/**
 * Seats people so that the most need is placed; where no number of cohorts is given, in the fewest that do. Of people who are alike to every
 * limit and lack as much, those come first whose id does.
 */
export const seatPeople = (solver: Solver, request: ProposalRequest, seconds: number): Seated => {
  const { limits } = request;
  const people = [...request.people].sort((one, other) => (one.id < other.id ? -1 : 1));
  const kinds = kindsOf(people, limits, ({ gap }) => gap);
  const templates = poolsOf(request).map((pool): Template => ({
    pool,
    kinds: within(kinds, pool),
    skippedBy: () => 0,
  }));
  const wish = { kinds, templates, limits, cohorts: null, wholePeople: true };
  const nobody = { cohorts: templates.map(() => 0), people: templates.map((template) => template.kinds.map(() => 0)) };

  const most = formulate({ ...wish, seek: 'need', place: 0 });
  const answer = solver.run(most.formulation, 'need', seconds / 2, most.columnsOf(nobody));
  if (answer === 'impossible') throw new Error('HiGHS found that nobody can be left without a seat.');
  const seated = answer.columns ? most.read(answer.columns) : nobody;
  const need = needOf(templates, seated);
  const all = people.reduce((sum, { gap }) => sum + gap, 0);
  const needBound = Math.max(need, Math.min(all, Math.floor(answer.bound + 1e-6)));
  if (limits.most !== null) return seatedBy(kinds, templates, seated, { value: need, bound: needBound }, limits.most);

  const fewest = formulate({ ...wish, seek: 'cohorts', place: need });
  const fewer = solver.run(fewest.formulation, 'hours', seconds / 2, fewest.columnsOf(seated));
  if (fewer === 'impossible') throw new Error('HiGHS found that those who are seated can’t be.');
  return seatedBy(
    kinds,
    templates,
    fewer.columns ? fewest.read(fewer.columns) : seated,
    { value: need, bound: needBound },
    Math.ceil(fewer.bound - 1e-6),
  );
};

const needOf = (templates: readonly Template[], { people }: Shares): number =>
  templates.reduce(
    (sum, { kinds }, at) => sum + kinds.reduce((own, { like }, kind) => own + like.gap * (people[at]?.[kind] ?? 0), 0),
    0,
  );

const seatedBy = (
  kinds: readonly Kind[],
  templates: readonly Template[],
  shares: Shares,
  need: Seated['need'],
  cohortsBound: number,
): Seated => {
  const value = shares.cohorts.reduce((sum, count) => sum + count, 0);
  const people = shareOut(kinds, templates, shares);
  return {
    pools: templates
      .map(({ pool }, at) => ({ pool, cohorts: shares.cohorts[at] ?? 0, people: people[at] ?? [] }))
      .filter(({ cohorts }) => cohorts > 0),
    need,
    cohorts: { value, bound: Math.min(value, Math.max(0, cohortsBound)) },
  };
};

/** Which people of each kind each template has: the first of those who are alike go into the first. */
export const shareOut = (
  kinds: readonly Kind[],
  templates: readonly Template[],
  { people }: Shares,
): PersonInNeed[][] => {
  const taken = new Map<Kind, number>(kinds.map((kind) => [kind, 0]));
  return templates.map(({ kinds: own }, at) =>
    own.flatMap((kind, place) => {
      const from = taken.get(kind) ?? 0;
      const to = from + (people[at]?.[place] ?? 0);
      taken.set(kind, to);
      return kind.people.slice(from, to);
    }),
  );
};
