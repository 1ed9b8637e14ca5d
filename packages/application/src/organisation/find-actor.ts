import { Injectable } from '@nestjs/common';
import type { Actor, Grant } from '../access';
import { hashOf, scopeOf } from '../access';
import { Reads, sql, UnitOfWork } from '../database';

interface OpenSignIn extends Omit<Actor, 'grants'> {
  stale: boolean;
}

/** Who holds this token: idle for twelve hours, older than thirty days, or revoked, it is nobody; and so it is from the day on that she left. */
@Injectable()
export class FindActor {
  constructor(
    private readonly reads: Reads,
    private readonly work: UnitOfWork,
  ) {}

  async execute(token: string): Promise<Actor | null> {
    const hash = hashOf(token);
    const open = await this.reads.one<OpenSignIn>(
      { token: hash },
      {
        name: 'actor.sign-in',
        text: `select id as "signInId", account_id as "accountId", organisation_id as "organisationId", person_id as "personId",
                 last_seen_at < now() - interval '10 minutes' as stale
               from sign_in where token_hash = $1 and revoked_at is null and expires_at > now()`,
        values: [hash],
      },
    );
    if (!open) return null;
    const { stale, ...signIn } = open;
    const held = await this.reads.all<Grant | { role: null }>(signIn, {
      name: 'actor.grants',
      text: `select role, role_grant.institution_id as "institutionId" from person
             left join role_grant on role_grant.organisation_id = $1 and person_id = person.id and revoked_at is null
             where person.organisation_id = $1 and person.id = $2 and (left_on is null or left_on > current_date)`,
      values: [signIn.organisationId, signIn.personId],
    });
    if (held.length === 0) return null;
    const actor = { ...signIn, grants: held.filter((grant) => grant.role !== null) };
    if (stale) await this.keepOpen(actor);
    return actor;
  }

  /** At most once in ten minutes, so that reading stays reading. */
  private async keepOpen(actor: Actor): Promise<void> {
    await this.work.runAs(scopeOf(actor), () =>
      sql(
        `update sign_in set last_seen_at = now(), expires_at = least(now() + interval '12 hours', created_at + interval '30 days') where id = $1`,
        [actor.signInId],
      ),
    );
  }
}
