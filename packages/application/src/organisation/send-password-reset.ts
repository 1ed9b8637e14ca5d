import { Injectable } from '@nestjs/common';
import type { ClockActor } from '../access';
import { KeyStore, scopeOf } from '../access';
import { sql, UnitOfWork } from '../database';
import { Mailer } from '../mail';
import type { JobPayload } from '../outbox';

interface Reader {
  email: string;
  locale: string;
  name: string;
  organisation: string;
  demonstration: boolean;
  minutesLeft: number;
}

/** Mails the link to choose a new password, unless it was used or is too old by now. The worker calls it. */
@Injectable()
export class SendPasswordReset {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: KeyStore,
    private readonly mailer: Mailer,
  ) {}

  async execute(actor: ClockActor, { tokenId, accountId }: JobPayload<'send-password-reset'>): Promise<void> {
    const reader = await this.readerOf(actor, accountId, tokenId);
    if (!reader) return;
    await this.mailer.send({
      kind: 'password-reset',
      to: reader.email,
      locale: reader.locale,
      organisation: { id: actor.organisationId, name: reader.organisation, demonstration: reader.demonstration },
      messageId: `password-reset.${tokenId}`,
      name: reader.name,
      token: this.keys.derive('password-reset', tokenId),
      minutesLeft: reader.minutesLeft,
    });
  }

  /** Who reads it, at the moment of sending; null when there is nothing (any more) to send. */
  private async readerOf(actor: ClockActor, accountId: string, tokenId: string): Promise<Reader | null> {
    const [reader] = await this.work.runAs({ ...scopeOf(actor), accountId }, () =>
      sql<Reader>(
        `select account.email, account.locale, person.name, organisation.name as organisation, organisation.demonstration,
           ceil(extract(epoch from token.expires_at - now()) / 60)::integer as "minutesLeft"
         from one_time_token token
           join account on account.id = token.account_id
           join person on person.account_id = account.id and person.organisation_id = $3
           join organisation on organisation.id = person.organisation_id
         where token.id = $1 and token.account_id = $2 and token.purpose = 'password-reset'
           and token.used_at is null and token.expires_at > now()`,
        [tokenId, accountId, actor.organisationId],
      ),
    );
    return reader ?? null;
  }
}
