import { Injectable } from '@nestjs/common';
import type { ClockActor } from '../access';
import { scopeOf } from '../access';
import { sql, UnitOfWork } from '../database';
import { Mailer, type NoticeLetter } from '../mail';
import type { JobPayload } from '../outbox';
import { findNotice } from './find-notice';

type Payload = JobPayload<'send-notice'>;

/**
 * Tells a person of her enrolment or a session, unless that has changed since: then a later notice tells it, or there is nothing to tell any
 * more. Who has no e-mail address is not told. The worker calls it.
 */
@Injectable()
export class SendNotice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mailer: Mailer,
  ) {}

  async execute(actor: ClockActor, payload: Payload): Promise<void> {
    const letter = await this.letterOf(actor, payload);
    if (letter) await this.mailer.send(letter);
  }

  private async letterOf(actor: ClockActor, payload: Payload): Promise<NoticeLetter | null> {
    const accountId = await this.accountOf(actor, payload.personId);
    // An account is seen by who holds its id: its language is the reader's.
    return this.work.runAs({ ...scopeOf(actor), ...(accountId && { accountId }) }, () => findNotice(actor, payload));
  }

  private async accountOf(actor: ClockActor, personId: string): Promise<string | null> {
    const [person] = await this.work.run(actor, () =>
      sql<{ accountId: string | null }>(
        'select account_id as "accountId" from person where organisation_id = $1 and id = $2',
        [actor.organisationId, personId],
      ),
    );
    return person?.accountId ?? null;
  }
}
