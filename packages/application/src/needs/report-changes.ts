import type { Actor } from '../access';
import { scopeOf } from '../access';
import type { Reads } from '../database';
import { countsNow, countsOfReport } from './counts-sql';
import { competenciesOf, knownOn, reachOn, reachValues } from './reach-sql';
import type { GroupsOfBranch } from './groups-of-branches';
import { groupsOfBranches } from './groups-of-branches';
import type { GroupArrangement } from './rows-sql';
import { rowOfGroup } from './rows-sql';

/** By how many people at least the counts of an institution itself have changed since a report: in all, and a number a competency. */
export interface ChangedBranch {
  id: string;
  parentId: string | null;
  known: boolean;
  people: number;
  cells: number[];
}

const counts = countsOfReport;
const measures = ['assessed', 'in_need', 'gap_sum'] as const;
const signed = (sign: '' | '-') => measures.map((measure) => `${sign}${measure} as ${measure}`).join(', ');

/** Somebody changed where any number did; how many, nobody kept: at least as many more or fewer as are counted. */
const changed = `case when sum(assessed) = 0 and sum(in_need) = 0 and sum(gap_sum) = 0 then 0 else greatest(1, abs(sum(assessed)))::int end`;

/** Numbers of the report less those of now, by institution and group. */
const differences = (by: GroupArrangement): string => `
  difference as materialized (
    select institution_id, ${rowOfGroup} as value, competency_id, ${signed('')} from ${counts.groups} g where arrangement = '${by}'
    union all
    select institution_id, ${rowOfGroup}, competency_id, ${signed('-')} from ${countsNow.groups} g where arrangement = '${by}')`;
const start = `with recursive ${reachOn(counts.day)}, ${competenciesOf(counts.framework)}`;

const branchesText = `
  ${start}, ${differences('role_profile')},
  changed as materialized (select institution_id as id, competency_id, ${changed} as people from difference group by 1, 2),
  cell as (
    select every.id, array_agg(coalesce(changed.people, 0) order by position) as cells
    from (select distinct id from changed) as every cross join asked_competency c
      left join changed on changed.id = every.id and changed.competency_id = c.id group by 1)
  select reach.id, edge.parent_id as "parentId", ${knownOn(counts.day)} as known, coalesce(total.people, 0) as people, coalesce(cells, '{}') as cells
  from reach left join edge using (id) left join cell using (id)
    left join changed as total on total.id = reach.id and total.competency_id is null`;

const groupsText = (by: GroupArrangement): string => `
  ${start}, ${differences(by)},
  changed as materialized (select institution_id, value, competency_id, ${changed} as people from difference group by 1, 2, 3),
  ${groupsOfBranches('changed', counts.day)}`;

interface ReportAsked {
  roundId: string;
  reportId: string;
}

const valuesOf = (actor: Actor, { roundId, reportId }: ReportAsked) => [
  ...reachValues(actor, { roundId, institutionId: null }),
  reportId,
];

export const branchesSince = (reads: Reads, actor: Actor, asked: ReportAsked): Promise<ChangedBranch[]> =>
  reads.all(scopeOf(actor), { name: 'needs.changed-branches', text: branchesText, values: valuesOf(actor, asked) });

/** By how many people at least the groups of each institution have changed, of people whom the reader does not know. */
export const groupsSince = (
  reads: Reads,
  actor: Actor,
  by: GroupArrangement,
  asked: ReportAsked,
): Promise<GroupsOfBranch[]> =>
  reads.all(scopeOf(actor), {
    name: `needs.changed-groups.${by}`,
    text: groupsText(by),
    values: valuesOf(actor, asked),
  });
