import type { Group } from './suppress-small';

/** Of the people of a group itself, some whom the reader sees by name, since they agreed to it. */
export interface PartlyNamed extends Group {
  named: number;
}

/**
 * Sets those apart whom the reader sees by name, for the rule of `suppressSmall`: they can be taken away from every number that counts them, so
 * that of each number that is shown nobody else remains, or enough.
 * @example
 * suppressSmall(namedApart([{ id: 'All', parentId: null, people: 15, named: 8 }])) // All: it would tell of 7
 */
export const namedApart = (groups: readonly PartlyNamed[]): Group[] =>
  groups.flatMap(({ named, ...group }): Group[] =>
    named === 0
      ? [group]
      : [
          { ...group, people: Math.max(0, group.people - named) },
          { id: `named of ${group.id}`, parentId: group.id, people: named, known: true },
        ],
  );
