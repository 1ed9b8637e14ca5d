import type { PeopleAtLevel } from '@baobab/domain/needs';
import { leastPeople, namedApart, suppressSmall, withholdGroups, withholdLevels } from '@baobab/domain/needs';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { stillOpen } from '../assessment/still-open.queries';
import { Reads } from '../database';
import type { Counts } from './counts-sql';
import { countsNow } from './counts-sql';
import type { GroupsOfBranch } from './groups-of-branches';
import { groupsOfBranches } from './groups-of-branches';
import type { ChangedBranch } from './report-changes';
import { branchesSince, groupsSince } from './report-changes';
import { competenciesOf, knownOn, reachOn, reachText, reachValues } from './reach-sql';
import type { GroupArrangement } from './rows-sql';
import { groupOfPerson, rowOfGroup } from './rows-sql';
import { targetsOf } from '../framework/framework-in-use.queries';

interface Branch {
  id: string;
  parentId: string | null;
  known: boolean;
  /** The round is still being answered. */
  open: boolean;
  people: number;
  /** People of the institution itself who were assessed, a number a competency. */
  assessed: number[];
  /** Of these, whom the reader sees by name, since they agreed to it. */
  namedPeople: number;
  named: number[];
  /** Whom she sees by name, where it is not known in which institution they were counted. */
  namedAnywhere: number;
}

export interface Withheld {
  /** The institutions of the reader's reach, and those at which it begins. */
  reach: Set<string>;
  tops: string[];
  /** For each competency, in the framework's order: the institutions whose cell is withheld. */
  cells: Set<string>[];
  /** Institutions of which it is not said how many of their people are in need. */
  people: Set<string>;
  /** As many more people than else a number has to be of, to be shown. */
  namedAnywhere: number;
}

interface GroupsAsked {
  by: GroupArrangement;
  /** What is withheld of institutions. */
  hidden: Withheld;
  counts: Counts;
  roundId: string;
  reportId: string | null;
}

export interface WithheldGroups {
  /** For each competency, in the framework's order: the groups whose number over the whole reach is withheld. */
  cells: Set<string>[];
  /** Groups of which it is not said how many of their people are in need. */
  people: Set<string>;
}

/** People of whom the round shows the reader nothing but that they agreed, and their levels: a row a person and competency. */
const namedText = ({ name }: Counts) => `
  named as materialized (
    select p.id as person_id, p.institution_id, p.role_profile_id, p.gender, p.region, p.supervisor_id, t.competency_id
    from round join person p on p.organisation_id = $1 and p.id in (select agreed_to(round.id, $5, $6))
      ${targetsOf('p')}
      join assessed_level l on l.organisation_id = $1 and l.round_id = round.id and l.person_id = p.id and l.competency_id = t.competency_id
    where ${name === 'now'})`;
const namedAnywhere = ({ name }: Counts) =>
  name === 'now' ? '0' : '(select count(*)::int from round, agreed_to(round.id, $5, $6))';

const treeText = (counts: Counts) => `
  with recursive ${reachOn(counts.day)}, ${competenciesOf(counts.framework)}, ${namedText(counts)},
  summary as materialized (select institution_id, competency_id, assessed from ${counts.summary} s)
  select reach.id, edge.parent_id as "parentId", coalesce(n.assessed, 0) as people, ${knownOn(counts.day)} as known,
    (select ${stillOpen('round')} from round) as open, ${namedAnywhere(counts)} as "namedAnywhere",
    (select count(distinct person_id)::int from named where institution_id = reach.id) as "namedPeople",
    (select array_agg(coalesce(people, 0) order by position) from asked_competency c left join (
       select competency_id, count(*)::int as people from named where institution_id = reach.id group by 1) n on n.competency_id = c.id) as named,
    (select array_agg(coalesce(s.assessed, 0) order by position) from asked_competency c left join summary s
       on s.institution_id = reach.id and s.competency_id = c.id) as assessed
  from reach left join edge using (id) left join ${counts.people} n on n.institution_id = reach.id
  order by reach.id`;

const groupsText = (by: GroupArrangement, counts: Counts) => `
  with recursive ${reachOn(counts.day)}, ${competenciesOf(counts.framework)}, ${namedText(counts)},
  assessed as materialized (
    select institution_id, value, competency_id, sum(people)::int as people from (
      select institution_id, ${rowOfGroup} as value, competency_id, assessed as people from ${counts.groups} g where arrangement = '${by}'
      union all
      select institution_id, value, competency_id, -count(distinct person_id)
      from (select named.*, ${groupOfPerson(`'${by}'`, 'named')} as value from named) as named
      group by institution_id, value, grouping sets ((competency_id), ())) as each group by 1, 2, 3),
  ${groupsOfBranches('assessed', counts.day)}`;

/** How those stand in some competencies ($7) whom the reader does not know. */
const standingText = `
  with recursive ${reachText},
  agreed as materialized (select agreed_to(round.id, $5, $6) as person_id from round),
  unknown as materialized (select id from reach where not exists (
    select 1 from round, unnest(round.seeing) as root where reach.id in (select institutions_below(root)))),
  somebody as materialized (
    select p.* from unknown join person p on p.organisation_id = $1 and p.institution_id = unknown.id and (p.left_on is null or p.left_on > current_date)
    where not exists (select 1 from agreed where agreed.person_id = p.id)),
  asked as materialized (
    select p.id as person_id, p.institution_id, t.competency_id, t.ordinal
    from somebody p ${targetsOf('p')} and t.competency_id = any($7::uuid[])),
  level as materialized (
    select l.person_id, l.competency_id, l.level from round
      join assessed_level l on l.organisation_id = $1 and l.round_id = round.id and l.competency_id = any($7::uuid[])),
  counted as materialized (
    select institution_id, competency_id as "competencyId", level::int as level, ordinal::int as target, count(*)::int as people
    from asked join level using (person_id, competency_id) group by 1, 2, 3, 4),
  branch as materialized (select institution_id as id, jsonb_agg(to_jsonb(counted)) as people from counted group by 1)
  select reach.id, edge.parent_id as "parentId", coalesce(branch.people, '[]') as people
  from reach left join edge using (id) left join branch using (id)`;

/** An institution with its own people whom the reader does not know, as they stand in some competencies. */
export interface StandingBranch {
  id: string;
  parentId: string | null;
  people: (PeopleAtLevel & { competencyId: string })[];
}

/**
 * What a reader of aggregates does not see. It is decided over her whole reach, not over the page that she has open, so that
 * drilling down and up again tells nothing more. While people answer a round, it is everything: numbers from before and after one of them
 * submits would tell her levels.
 */
@Injectable()
export class WithheldCells {
  constructor(private readonly reads: Reads) {}

  async of(
    actor: Actor,
    roundId: string,
    counts: Counts = countsNow,
    reportId: string | null = null,
  ): Promise<Withheld> {
    const tree = await this.reads.all<Branch>(scopeOf(actor), {
      name: `needs.withheld.${counts.name}`,
      text: treeText(counts),
      values: valuesOf(actor, roundId, reportId),
    });
    const least = leastPeople + (tree[0]?.namedAnywhere ?? 0);
    const withheldBy = (people: (branch: Branch) => number, named: (branch: Branch) => number) =>
      tree[0]?.open
        ? new Set(tree.flatMap(({ id, known }) => (known ? [] : [id])))
        : suppressSmall(
            namedApart(tree.map((branch) => ({ ...branch, people: people(branch), named: named(branch) }))),
            least,
          );
    // A report is read beside the needs of now: what has changed of few people since would follow.
    const since = reportId === null ? [] : await branchesSince(this.reads, actor, { roundId, reportId });
    const changedBy = (people: (branch: ChangedBranch) => number) =>
      suppressSmall(
        since.map((branch) => ({ ...branch, people: people(branch) })),
        least,
      );
    const columns = tree[0]?.assessed ?? [];
    return {
      reach: new Set(tree.map(({ id }) => id)),
      tops: tree.flatMap(({ id, parentId }) => (parentId === null ? [id] : [])),
      cells: columns.map((_, index) =>
        both(
          withheldBy(
            ({ assessed }) => assessed[index] ?? 0,
            ({ named }) => named[index] ?? 0,
          ),
          changedBy(({ cells }) => cells[index] ?? 0),
        ),
      ),
      people: both(
        withheldBy(
          ({ people }) => people,
          ({ namedPeople }) => namedPeople,
        ),
        changedBy(({ people }) => people),
      ),
      namedAnywhere: tree[0]?.namedAnywhere ?? 0,
    };
  }

  /** Which groups of the reader's whole reach are withheld. */
  async groups(actor: Actor, { by, hidden, counts, roundId, reportId }: GroupsAsked): Promise<WithheldGroups> {
    const tree = await this.reads.all<GroupsOfBranch>(scopeOf(actor), {
      name: `needs.withheld-groups.${counts.name}.${by}`,
      text: groupsText(by, counts),
      values: valuesOf(actor, roundId, reportId),
    });
    const since = reportId === null ? [] : await groupsSince(this.reads, actor, by, { roundId, reportId });
    const withheldBy = (withheld: Set<string>, people: (group: { people: number; cells: number[] }) => number) => {
      const withheldOf = (branches: readonly GroupsOfBranch[]) =>
        withholdGroups(
          branches.map(({ id, parentId, groups }) => ({
            id,
            parentId,
            shown: !withheld.has(id),
            people: new Map(Object.entries(groups).map(([value, group]) => [value, Math.max(0, people(group))])),
          })),
          leastPeople + hidden.namedAnywhere,
        );
      return both(withheldOf(tree), withheldOf(since));
    };
    return {
      cells: hidden.cells.map((withheld, index) => withheldBy(withheld, ({ cells }) => cells[index] ?? 0)),
      people: withheldBy(hidden.people, ({ people }) => people),
    };
  }

  /** How people stand, whatever may be told of it: for the rule that decides. */
  standing(actor: Actor, roundId: string, competencyIds: readonly string[]): Promise<StandingBranch[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'needs.standing',
      text: standingText,
      values: [...valuesOf(actor, roundId, null), competencyIds],
    });
  }
}

const both = (one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> => new Set([...one, ...other]);

/** The levels that are withheld of each institution. @param hidden institutions whose cell of the competency is withheld. */
export const levelsWithheld = (
  tree: readonly StandingBranch[],
  competencyId: string,
  hidden: Set<string>,
  levels: readonly number[],
): Map<string, Set<number>> =>
  withholdLevels(
    tree.map(({ id, parentId, people }) => ({
      id,
      parentId,
      shown: !hidden.has(id),
      people: people.filter((at) => at.competencyId === competencyId),
    })),
    levels,
  );

const valuesOf = (actor: Actor, roundId: string, reportId: string | null): unknown[] => [
  ...reachValues(actor, { roundId, institutionId: null }),
  ...(reportId === null ? [] : [reportId]),
];
