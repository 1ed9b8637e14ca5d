import { Injectable } from '@nestjs/common';
import type { ClockActor } from '../access';
import { KeyStore } from '../access';
import { sql, UnitOfWork } from '../database';
import { Mailer } from '../mail';
import type { JobPayload } from '../outbox';

interface Reader {
  email: string;
  locale: string;
  name: string;
  organisation: string;
  demonstration: boolean;
  daysLeft: number;
}

/** Mails the link to accept an invitation, unless it was accepted, renewed or revoked by now. The worker calls it. */
@Injectable()
export class SendInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: KeyStore,
    private readonly mailer: Mailer,
  ) {}

  async execute(actor: ClockActor, { tokenId, personId }: JobPayload<'send-invitation'>): Promise<void> {
    const [reader] = await this.work.run(actor, () =>
      sql<Reader>(
        `select person.email, organisation.default_locale as locale, person.name, organisation.name as organisation, organisation.demonstration,
           ceil(extract(epoch from token.expires_at - now()) / 86400)::integer as "daysLeft"
         from one_time_token token
           join person on person.organisation_id = token.organisation_id and person.id = token.person_id
           join organisation on organisation.id = person.organisation_id
         where token.id = $1 and token.person_id = $2 and token.purpose = 'invitation'
           and token.used_at is null and token.expires_at > now() and person.email is not null`,
        [tokenId, personId],
      ),
    );
    if (!reader) return;
    await this.mailer.send({
      kind: 'invitation',
      to: reader.email,
      locale: reader.locale,
      organisation: { id: actor.organisationId, name: reader.organisation, demonstration: reader.demonstration },
      messageId: `invitation.${tokenId}`,
      name: reader.name,
      token: this.keys.derive('invitation', tokenId),
      daysLeft: reader.daysLeft,
    });
  }
}
