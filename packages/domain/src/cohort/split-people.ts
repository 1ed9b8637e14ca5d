/** Somebody who is to be in one of two cohorts. */
export interface ToSplit {
  personId: string;
  institutionId: string;
}

/** Who goes into the second cohort: the second half of people in the order in which they are given, by their names say. */
export const splitInOrder = (people: readonly ToSplit[]): string[] =>
  people.slice(Math.ceil(people.length / 2)).map(({ personId }) => personId);

/**
 * Who goes into the second cohort so that people of one institution stay together: the largest institution first, each to where fewer are, and to the
 * first cohort where both have as many. The same people always make the same two.
 */
export const splitByInstitution = (people: readonly ToSplit[]): string[] => {
  const groups = new Map<string, string[]>();
  for (const { personId, institutionId } of people)
    groups.set(institutionId, [...(groups.get(institutionId) ?? []), personId]);
  const largestFirst = [...groups].sort(
    ([one, first], [other, second]) => second.length - first.length || (one < other ? -1 : 1),
  );
  let stay = 0;
  const leave: string[] = [];
  for (const [, group] of largestFirst)
    if (leave.length < stay) leave.push(...group);
    else stay += group.length;
  return leave;
};
