import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { ClockActor } from '../access';
import { sql, UnitOfWork } from '../database';
import { parse } from '../problem';

export const ReceiveMailInput = z.object({
  messageId: z.string().min(1).max(998),
  recipient: z.string().min(3).max(320),
  subject: z.string().max(998),
  text: z.string(),
  html: z.string().nullable(),
  calendar: z.string().nullable(),
});

/** Keeps a mail that the installation's own mail server received, so that it can be read on screen. Once a message id. */
@Injectable()
export class ReceiveMail {
  constructor(private readonly work: UnitOfWork) {}

  async execute(actor: ClockActor, input: unknown): Promise<void> {
    const mail = parse(ReceiveMailInput, input);
    await this.work.run(actor, () =>
      sql(
        `insert into mailbox_message (organisation_id, message_id, recipient, subject, text_body, html_body, calendar)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        [actor.organisationId, mail.messageId, mail.recipient, mail.subject, mail.text, mail.html, mail.calendar],
      ),
    );
  }
}
