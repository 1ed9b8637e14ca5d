import { knownOn } from './reach-sql';

/** An institution of a reader's reach, with its own people whom she does not know, by group: in all, and a number a competency. */
export interface GroupsOfBranch {
  id: string;
  parentId: string | null;
  groups: Record<string, { people: number; cells: number[] }>;
}

/**
 * The end of a statement that begins with `reachOn(day)` and the competencies: a row an institution of the reach, as `GroupsOfBranch`.
 * @param counts a relation before it of people (institution_id, value, competency_id, people); null is every competency together.
 */
export const groupsOfBranches = (counts: string, day: string): string => `
  counted as (
    select every.institution_id, every.value, every.people, array_agg(coalesce(a.people, 0) order by position) as cells
    from (select institution_id, value, coalesce(sum(people) filter (where competency_id is null), 0)::int as people from ${counts} group by 1, 2) as every
      cross join asked_competency c
      left join ${counts} a on a.institution_id = every.institution_id and a.value = every.value and a.competency_id = c.id group by 1, 2, 3),
  branch as materialized (
    select institution_id as id, jsonb_object_agg(value, jsonb_build_object('people', people, 'cells', cells)) as groups from counted group by 1)
  select reach.id, edge.parent_id as "parentId", case when ${knownOn(day)} then '{}' else coalesce(branch.groups, '{}') end as groups
  from reach left join edge using (id) left join branch using (id)`;
