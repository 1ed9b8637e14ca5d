import { Readable } from 'node:stream';
import { aPerson } from '@baobab/testing';
import type { Actor } from '../../access';
import { KeepUpload } from '../../assessment';
import type { Head, WorkingDatabase } from '../../database/working-database.testing';
import type { PostTitleView } from '.';
import { AssignRoleProfiles, ProposeRoleProfiles } from '.';
import { titleKey } from './title-list';

/** Does what a coordinator does with titles of posts. */
export class TitleDesk {
  private constructor(
    private readonly database: WorkingDatabase,
    private readonly profiles: Readonly<Record<string, string>>,
  ) {}

  static async open(database: WorkingDatabase): Promise<TitleDesk> {
    const found = await database.rows<{ id: string; label: string }>(
      `select id, texts -> 'en' ->> 'label' as label from role_profile where organisation_id is null`,
    );
    return new TitleDesk(database, Object.fromEntries(found.map(({ id, label }) => [label, id])));
  }

  /** The id of one of Baobab's role profiles. */
  profile(label: string): string {
    const id = this.profiles[label];
    if (id === undefined) throw new Error(`There is no role profile ${label}.`);
    return id;
  }

  /** Somebody with a title, and with a role profile or none. */
  async somebody(
    head: Head,
    post: string | null,
    more: { roleProfile?: string; number?: string; at?: string } = {},
  ): Promise<string> {
    const { owner } = this.database;
    const { id } = await aPerson(owner, {
      organisation_id: head.organisationId,
      institution_id: more.at ?? head.rootId,
      ...(more.number && { staff_number: more.number }),
    });
    const roleProfileId = more.roleProfile ? this.profile(more.roleProfile) : null;
    await owner.query('update person set post = $2, role_profile_id = $3 where id = $1', [id, post, roleProfileId]);
    return id;
  }

  async upload(actor: Actor, ...lines: string[]): Promise<string> {
    const content = Readable.from([Buffer.from(lines.join('\n'))]);
    return (await new KeepUpload(this.database.work).execute(actor, 'titles.csv', content)).uploadId;
  }

  propose(actor: Actor, uploadId: string | null = null, page: object = {}) {
    return new ProposeRoleProfiles(this.database.work).execute(actor, { uploadId, ...page });
  }

  /** @param seen the titles as somebody looked at them; without, as they are now. */
  async confirm(
    actor: Actor,
    titles: Record<string, string>,
    {
      seen,
      uploadId = null,
      replace = false,
    }: { seen?: PostTitleView[]; uploadId?: string | null; replace?: boolean } = {},
  ) {
    const shown = seen ?? (await this.propose(actor, uploadId, { first: 100 })).nodes;
    const digest = (title: string) => shown.find((each) => titleKey(each.title) === titleKey(title))?.digest;
    const confirmed = Object.entries(titles).map(([title, label]) => ({
      ...{ title, roleProfileId: this.profile(label), digest: digest(title) },
    }));
    return new AssignRoleProfiles(this.database.work).execute(actor, { titles: confirmed, uploadId, replace });
  }

  /** The role profiles that people have, one after the other. */
  async heldBy(...ids: string[]): Promise<(string | null | undefined)[]> {
    const rows = await this.database.rows<{ id: string; held: string | null }>(
      'select id, role_profile_id as held from person where id = any($1::uuid[])',
      [ids],
    );
    return ids.map((id) => rows.find((row) => row.id === id)?.held);
  }
}
