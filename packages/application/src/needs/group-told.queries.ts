import { leastPeople } from '@baobab/domain/needs';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import { frameworkInUse } from '../framework/framework-in-use.queries';
import { countsNow } from './counts-sql';
import type { LearnerGroup } from './group-needs';
import { competencyText } from './reach-sql';
import type { StandingBranch, Withheld, WithheldGroups } from './withheld-cells';
import { levelsWithheld, WithheldCells } from './withheld-cells';

/** What may be told of a group to who does not see its persons. */
export interface GroupTold {
  /** How many of its people are in need. */
  people: boolean;
  /** The competencies of which it may be told how many are in need, and by how much. */
  needs: Set<string>;
  /** Of these, those of which it may be told how many stand how far below their target: what closes a part of their need follows from it. */
  steps: Set<string>;
}

const nothing: GroupTold = { people: false, needs: new Set(), steps: new Set() };

/** Ids of competencies in their order, and ordinals of levels. */
interface Framework {
  competencies: string[];
  levels: number[];
}

/** What one round is read with. */
interface OfRound {
  hidden: Withheld;
  byProfile(): Promise<WithheldGroups>;
  standing(): Promise<StandingBranch[]>;
  /** The levels that are withheld of each institution in the competency at a place: the same for every group of the round. */
  levels(column: number): Promise<Map<string, Set<number>>>;
}

/**
 * A programme tells of its group no more than the needs of its round tell of the same people: of an institution what the matrix tells, of a role
 * profile what is told over a reader's whole reach.
 */
@Injectable()
export class GroupToldQueries {
  constructor(
    private readonly reads: Reads,
    private readonly withheld: WithheldCells,
  ) {}

  /** One for each group, in their order. */
  async of(actor: Actor, groups: readonly LearnerGroup[]): Promise<GroupTold[]> {
    if (groups.length === 0) return [];
    const framework = await this.framework(actor);
    const rounds = new Map<string, OfRound>();
    for (const { roundId } of groups)
      if (!rounds.has(roundId)) rounds.set(roundId, await this.ofRound(actor, roundId, framework));
    const told: GroupTold[] = [];
    for (const group of groups) told.push(await toldOf(group, rounds.get(group.roundId)!, framework));
    return told;
  }

  private async framework(actor: Actor): Promise<Framework> {
    const found = await this.reads.one<Framework>(scopeOf(actor), {
      name: 'needs.columns',
      text: `with ${competencyText.trim()}
        select coalesce((select array_agg(id order by position) from asked_competency), '{}') as competencies,
          coalesce((select array_agg(ordinal::int order by ordinal) from level where framework_id = ${frameworkInUse}), '{}') as levels
        where $1::uuid is not null`,
      values: [actor.organisationId],
    });
    return found ?? { competencies: [], levels: [] };
  }

  private async ofRound(actor: Actor, roundId: string, { competencies, levels }: Framework): Promise<OfRound> {
    const hidden = await this.withheld.of(actor, roundId);
    const asked = { by: 'role_profile', hidden, counts: countsNow, roundId, reportId: null } as const;
    const standing = once(() => this.withheld.standing(actor, roundId, competencies));
    const ofColumns = competencies.map((competency, column) =>
      once(async () => levelsWithheld(await standing(), competency, hidden.cells[column] ?? new Set(), levels)),
    );
    return {
      hidden,
      byProfile: once(() => this.withheld.groups(actor, asked)),
      standing,
      levels: (column) => ofColumns[column]!(),
    };
  }
}

const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | null = null;
  return () => (made ??= make());
};

const toldOf = async (
  { institutionId, roleProfileId, competencyId }: LearnerGroup,
  { hidden, byProfile, standing, levels }: OfRound,
  { competencies }: Framework,
): Promise<GroupTold> => {
  if (!hidden.reach.has(institutionId)) return nothing;
  const isWhole = hidden.tops.length === 1 && hidden.tops[0] === institutionId;
  if (roleProfileId !== null && !isWhole) return nothing;
  const { cells, people } = roleProfileId === null ? hidden : await byProfile();
  const row = roleProfileId ?? institutionId;
  const needs = competencies.filter((_, index) => cells[index]?.has(row) === false);
  const told = {
    people: competencyId === null ? !people.has(row) : needs.includes(competencyId),
    needs: new Set(needs),
  };
  // How people of one role profile stand is told to nobody who does not see them.
  if (roleProfileId !== null || needs.length === 0) return { ...told, steps: new Set() };
  const tree = await standing();
  const steps = new Set<string>();
  for (const [column, competency] of competencies.entries())
    if (
      needs.includes(competency) &&
      (await levels(column)).get(institutionId)?.size === 0 &&
      gapsOf(tree, institutionId, competency).every((gap) => gap >= leastPeople)
    )
      steps.add(competency);
  return { ...told, steps };
};

/** How many people of an institution and below it stand at one level below one target, a number each level and target that there is. */
const gapsOf = (tree: readonly StandingBranch[], institutionId: string, competencyId: string): number[] => {
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const isWithin = (id: string | null): boolean =>
    id !== null && (id === institutionId || isWithin(parents.get(id) ?? null));
  const gaps = new Map<string, number>();
  for (const { people } of tree.filter(({ id }) => isWithin(id)))
    for (const at of people.filter((each) => each.competencyId === competencyId && each.level < each.target)) {
      const key = `${at.level}/${at.target}`;
      gaps.set(key, (gaps.get(key) ?? 0) + at.people);
    }
  return [...gaps.values()];
};
