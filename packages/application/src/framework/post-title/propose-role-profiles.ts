import type { RowFinding } from '@baobab/domain/framework';
import type { HeldProfile, LeftOutCode, NamedProfile, RoleProfileProposal } from '@baobab/domain/framework/post-title';
import { proposeRoleProfile } from '@baobab/domain/framework/post-title';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access';
import { sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { heldBy, mustReach, readPostTitles } from './titled-people';

export const RoleProfileProposalsInput = z.object({
  /** A list; null: the titles that people have. */
  uploadId: z.uuid('Take the list again.').nullish().default(null),
});

export interface PostTitleView {
  title: string;
  people: number;
  held: HeldProfile[];
  proposal: RoleProfileProposal | null;
}

export interface RoleProfileProposals {
  titles: PostTitleView[];
  /** How many more there are: they come when these are done. */
  titlesLeft: number;
  leftOut: RowFinding<LeftOutCode>[];
}

/** As many as somebody can look through one by one, and as one command confirms. */
export const mostTitles = 300;

/** For each title a role profile by its likeness, for somebody to confirm. Nothing is written. */
@Injectable()
export class ProposeRoleProfiles {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<RoleProfileProposals> {
    const { uploadId } = parse(RoleProfileProposalsInput, input);
    return this.work.run(actor, async () => {
      mustReach(actor);
      const { titles, findings } = await readPostTitles(this.work, actor, uploadId);
      const profiles = await sql<NamedProfile>(
        `select id, array(select t.value ->> 'label' from jsonb_each(texts) as t order by t.key) as labels from role_profile
         order by organisation_id nulls last, position, created_at, id`,
      );
      const shown = [...titles.values()].slice(0, mostTitles);
      return {
        titles: shown.map(({ title, people }) => {
          const held = heldBy(people);
          return { title, people: people.length, held, proposal: proposeRoleProfile(title, held, profiles) };
        }),
        titlesLeft: titles.size - shown.length,
        leftOut: findings.all,
      };
    });
  }
}
