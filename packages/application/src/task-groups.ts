/** What waits, by kind: how many there are, and the most urgent of them. */
export interface TaskGroup {
  kind: string;
  count: number;
  tasks: { id: string; name: string; cohortName: string | null; people: number | null; at: string | null }[];
}

const named = 3;

/**
 * The end of a statement. @param relation of tasks (kind, id, name, cohort_name, people, at) in the statement around it.
 * Within a kind the earliest comes first, then what concerns most people.
 */
export const tasksByKind = (relation: string): string => `
  select kind, count(*)::int as count,
    jsonb_agg(jsonb_build_object('id', id, 'name', name, 'cohortName', cohort_name, 'people', people, 'at', at) order by place)
      filter (where place <= ${named}) as tasks
  from (select *, row_number() over (partition by kind order by at nulls last, people desc nulls last, name, id) as place
    from ${relation}) as placed
  group by kind`;
