import { Injectable } from '@nestjs/common';
import type { ClockActor } from '../access';
import { UnitOfWork } from '../database';
import { Mailer } from '../mail';
import type { JobPayload } from '../outbox';
import { findNotice } from './find-notice';
import { runForReader } from './run-for-reader';

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

  async execute(actor: ClockActor, payload: JobPayload<'send-notice'>): Promise<void> {
    const letter = await runForReader(this.work, actor, payload.personId, () => findNotice(actor, payload));
    if (letter) await this.mailer.send(letter);
  }
}
