import type { RowFinding } from '@baobab/domain/framework';
import type { HeldProfile, LeftOutCode, NamedProfile, RoleProfileProposal } from '@baobab/domain/framework/post-title';
import { proposeRoleProfile } from '@baobab/domain/framework/post-title';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access';
import { keyOf, PageInput, pageOf, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { titleKey } from './title-list';
import { comesAfter, rankedTitles, rankKey, RankKey } from './ranked-titles';
import { digestOf, heldBy, mustReach, readPostTitles } from './titled-people';

export const RoleProfileProposalsInput = PageInput.extend({
  /** A list; null: the titles that people have. */
  uploadId: z.uuid('Take the list again.').nullish().default(null),
  /** In the title, however it is written. */
  search: z.string().trim().max(200, 'Search for at most 200 characters.').nullish(),
});

export interface PostTitleView {
  title: string;
  people: number;
  held: HeldProfile[];
  /** Of who they are and what each has: a confirmation says it, and counts only where it is still the same. */
  digest: string;
  proposal: RoleProfileProposal | null;
}

export interface RoleProfileProposals {
  nodes: PostTitleView[];
  endCursor: string | null;
  hasNextPage: boolean;
  /** Of those that were searched for. */
  totalCount: number;
  leftOut: RowFinding<LeftOutCode>[];
}

/** For each title a role profile by its likeness, for somebody to confirm, a page at a time. Nothing is written. */
@Injectable()
export class ProposeRoleProfiles {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<RoleProfileProposals> {
    const { uploadId, search, first, after } = parse(RoleProfileProposalsInput, input);
    return this.work.run(actor, async () => {
      mustReach(actor);
      const key = keyOf(after, RankKey);
      const { titles, findings } = await readPostTitles(this.work, actor, uploadId);
      const profiles = await sql<NamedProfile>(
        `select id, array(select t.value ->> 'label' from jsonb_each(texts) as t order by t.key) as labels from role_profile
         order by organisation_id nulls last, position, created_at, id`,
      );
      const words = titleKey(search ?? '');
      const found = rankedTitles(titles).filter(({ rank }) => rank[2].includes(words));
      const rest = key === null ? found : found.filter((each) => comesAfter(each, key));
      const { edges, pageInfo } = pageOf(rest, first, rankKey);
      return {
        nodes: edges.map(({ node: { title, people } }) => {
          const held = heldBy(people);
          return {
            ...{ title, people: people.length, held, digest: digestOf(people) },
            proposal: proposeRoleProfile(title, held, profiles),
          };
        }),
        ...pageInfo,
        totalCount: found.length,
        leftOut: findings.all,
      };
    });
  }
}
