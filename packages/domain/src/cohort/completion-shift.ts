import { timeAttended } from './completed';
import type { CompletionFacts, Condition, WorkState } from './completion';
import { judgeCompletion } from './completion';

/** What is asked of somebody in a cohort, and how she stands to it. */
export interface CompletionStanding {
  conditions: readonly Condition[];
  facts: CompletionFacts;
}

/** What becomes of her way to completion when she goes into another cohort, or into none. */
export interface CompletionShift {
  /** She would complete as things stand, and would not then. */
  noLonger: boolean;
  /** Her share is counted of other hours there. */
  otherHours: boolean;
  /** Something that she handed in does not count there. */
  worksLeft: boolean;
}

const alike = (title: string | null): string | undefined => title?.trim().toLowerCase();

/**
 * Which work of one cohort is the work of another: the same condition, or else one that asks for a work of the same name. Each is that of one only:
 * of several works of a name, none goes into the place of another.
 * @returns ids of conditions there, by ids of conditions here.
 */
export const sameWorks = (here: readonly Condition[], there: readonly Condition[]): ReadonlyMap<string, string> => {
  const [asked, works] = [here, there].map((conditions) => conditions.filter(({ kind }) => kind === 'work'));
  const ids = new Set(works!.map(({ id }) => id));
  const same = new Map(asked!.filter(({ id }) => ids.has(id)).map(({ id }): [string, string] => [id, id]));
  const free = works!.filter(({ id }) => !same.has(id));
  for (const { id, title } of asked!.filter((work) => !same.has(work.id))) {
    const at = free.findIndex((work) => alike(work.title) === alike(title));
    if (at >= 0) same.set(id, free.splice(at, 1)[0]!.id);
  }
  return same;
};

/** Works go with her where the same is asked for, unless she handed in there already; hours stay with the cohort that held them. */
export const completionShift = (here: CompletionStanding, there: CompletionStanding | null): CompletionShift => {
  const { completes } = judgeCompletion(here.conditions, here.facts);
  if (!there) return { noLonger: completes, otherHours: false, worksLeft: false };
  const works = here.conditions.filter(({ id, kind }) => kind === 'work' && id in here.facts.works);
  const same = sameWorks(here.conditions, there.conditions);
  const carried = works.flatMap(({ id }): [string, WorkState][] => {
    const to = same.get(id);
    return to === undefined || to in there.facts.works ? [] : [[to, here.facts.works[id]!]];
  });
  const facts = { ...there.facts, works: { ...there.facts.works, ...Object.fromEntries(carried) } };
  const before = timeAttended(here.facts.sessions);
  const after = timeAttended(there.facts.sessions);
  return {
    noLonger: completes && !judgeCompletion(there.conditions, facts).completes,
    otherHours: before.attended !== after.attended || before.of !== after.of,
    worksLeft: carried.length < works.length,
  };
};
