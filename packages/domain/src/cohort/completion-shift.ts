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
  /** Her share is counted of other hours then. */
  otherHours: boolean;
  /** Something that she handed in does not count there. */
  worksLeft: boolean;
}

const alike = (title: string | null): string | undefined => title?.trim().toLowerCase();

/**
 * Which work of one cohort is the work of another: the same condition, or one that asks for a work of the same name.
 * @returns ids of conditions there, by ids of conditions here.
 */
export const sameWorks = (here: readonly Condition[], there: readonly Condition[]): ReadonlyMap<string, string> => {
  const works = there.filter(({ kind }) => kind === 'work');
  return new Map(
    here
      .filter(({ kind }) => kind === 'work')
      .flatMap(({ id, title }): [string, string][] => {
        const same = works.find((each) => each.id === id) ?? works.find((each) => alike(each.title) === alike(title));
        return same ? [[id, same.id]] : [];
      }),
  );
};

/** Works go with her where the same is asked for, unless she handed in there already; hours stay with the cohort that held them. */
export const completionShift = (here: CompletionStanding, there: CompletionStanding | null): CompletionShift => {
  const same = sameWorks(here.conditions, there?.conditions ?? []);
  const carried = Object.entries(here.facts.works).flatMap(([id, state]): [string, WorkState][] => {
    const to = same.get(id);
    return to === undefined ? [] : [[to, state]];
  });
  const facts = there && { ...there.facts, works: { ...Object.fromEntries(carried), ...there.facts.works } };
  const before = timeAttended(here.facts.sessions);
  const after = timeAttended(facts?.sessions ?? []);
  const completes = facts !== null && judgeCompletion(there!.conditions, facts).completes;
  return {
    noLonger: judgeCompletion(here.conditions, here.facts).completes && !completes,
    otherHours: before.attended !== after.attended || before.of !== after.of,
    worksLeft: carried.length < Object.keys(here.facts.works).length,
  };
};
