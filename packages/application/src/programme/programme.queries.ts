import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { leastPeople } from '@baobab/domain/needs';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { keyOf, pageOf, Reads } from '../database';
import type { GroupNeeds, GroupTold } from '../needs';
import { GroupToldQueries } from '../needs';
import { deskRoots, reaches } from '../organisation';
import { parse } from '../problem';
import { ProgrammeInput, ProgrammesInput } from './programme.input';

export interface ProgrammeView {
  id: string;
  name: string;
  state: 'draft' | 'published';
  version: number;
  roundId: string;
  institutionId: string;
  institutionName: string;
  roleProfileId: string | null;
  roleProfileName: string | null;
  competencyId: string | null;
  peopleInNeed: number | null;
  publishedAt: Date | null;
  /** What its plan and scenarios are read with. */
  needs: GroupNeeds;
  seesPersons: boolean;
  /** What may be told of its group to who sees no persons; null for who does. */
  told: GroupTold | null;
  /** People who let the reader see their levels of the round. */
  named: number;
  locale: string;
}

type ProgrammeRow = Omit<ProgrammeView, 'roleProfileName' | 'peopleInNeed' | 'told' | 'locale'> & {
  roleProfileTexts: Texts | null;
  createdAt: string;
  totalCount: number;
};

/** $1 the organisation, $2 the reader's reach, $3 and $4 what of it she holds as coordinator and as manager. */
const text = `
  select p.id, p.name, p.state, p.version, p.round_id as "roundId", p.institution_id as "institutionId", i.name as "institutionName",
    p.role_profile_id as "roleProfileId", profile.texts as "roleProfileTexts", p.competency_id as "competencyId", p.needs,
    p.published_at as "publishedAt", p.created_at::text as "createdAt", (count(*) over ())::int as "totalCount",
    (r.disclosure <> 'person' and ${reaches('p.institution_id', '$3')})
      or (r.disclosure = 'coordinators-and-managers' and ${reaches('p.institution_id', '$4')}) as "seesPersons",
    (select count(*)::int from agreed_to(p.round_id, $3, $4)) as named
  from programme p
    join assessment_round r on r.organisation_id = p.organisation_id and r.id = p.round_id
    join institution i on i.organisation_id = p.organisation_id and i.id = p.institution_id
    left join role_profile profile on profile.id = p.role_profile_id
  where p.organisation_id = $1 and ${reaches('p.institution_id', '$2')}`;

const CreatedAndId = z.tuple([z.string(), z.uuid()]);

@Injectable()
export class ProgrammeQueries {
  constructor(
    private readonly reads: Reads,
    private readonly groups: GroupToldQueries,
  ) {}

  /** Newest first. */
  async page(actor: Actor, input: unknown) {
    const { first, after, locale } = parse(ProgrammesInput, input);
    const [createdAt, id] = keyOf(after, CreatedAndId) ?? [null, null];
    const found = await this.reads.all<ProgrammeRow>(scopeOf(actor), {
      name: 'programmes',
      text: `select * from (${text}) as reached where $5::timestamptz is null or ("createdAt"::timestamptz, id) < ($5, $6::uuid)
        order by "createdAt"::timestamptz desc, id desc limit $7`,
      values: [...this.reach(actor), createdAt, id, first + 1],
    });
    const { edges, pageInfo } = pageOf(found, first, (programme) => [programme.createdAt, programme.id]);
    return {
      nodes: await this.views(
        actor,
        edges.map(({ node }) => node),
        locale,
      ),
      ...pageInfo,
      totalCount: found[0]?.totalCount ?? 0,
    };
  }

  /** Null where there is none within the reader's reach. @param stead roots that she reaches besides, as a deputy who sees no persons there. */
  async byId(actor: Actor, input: unknown, stead: readonly string[] = []): Promise<ProgrammeView | null> {
    const { id, locale } = parse(ProgrammeInput, input);
    const row = await this.reads.one<ProgrammeRow>(scopeOf(actor), {
      name: 'programme.by-id',
      text: `${text} and p.id = $5`,
      values: [...this.reach(actor, stead), id],
    });
    const [view] = await this.views(actor, row ? [row] : [], locale);
    return view ?? null;
  }

  private async views(actor: Actor, rows: readonly ProgrammeRow[], locale: string): Promise<ProgrammeView[]> {
    const unseen = rows.filter(({ seesPersons }) => !seesPersons);
    const told = await this.groups.of(actor, unseen);
    return rows.map((row) => viewOf(row, told[unseen.indexOf(row)] ?? null, locale));
  }

  private reach(actor: Actor, stead: readonly string[] = []): unknown[] {
    const roots = [...deskRoots(actor), ...stead];
    return [actor.organisationId, roots, rootsOf(actor, 'coordinator'), rootsOf(actor, 'manager')];
  }
}

const viewOf = (
  { roleProfileTexts, createdAt: _, totalCount: __, ...row }: ProgrammeRow,
  told: GroupTold | null,
  locale: string,
): ProgrammeView => ({
  ...row,
  told,
  locale,
  roleProfileName: roleProfileTexts && textIn(roleProfileTexts, locale).label,
  peopleInNeed:
    row.seesPersons || (told?.people && row.needs.peopleInNeed >= leastPeople + row.named)
      ? row.needs.peopleInNeed
      : null,
});
