import { Mailer } from '@baobab/application/mail';
import { ReceiveMail } from '@baobab/application/reminder';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { Inject, Logger, Module } from '@nestjs/common';
import type { Environment } from '../environment';
import type { Mailbox } from './mailbox';
import { openMailbox } from './mailbox';
import { SmtpMailer } from './smtp-mailer';

const mailbox = Symbol('mailbox');
const logger = new Logger('Mail');

/** Mail goes to SMTP_URL; where there is none, to a mailbox of the installation's own. */
@Module({})
export class MailModule implements OnApplicationShutdown {
  constructor(
    private readonly mailer: SmtpMailer,
    @Inject(mailbox) private readonly own: Mailbox | null,
  ) {}

  static register({ SMTP_URL, PUBLIC_URL, MAIL_FROM }: Environment): DynamicModule {
    const failed = (error: Error) => logger.error({ err: error }, 'The mailbox failed.');
    return {
      module: MailModule,
      providers: [
        ReceiveMail,
        {
          provide: mailbox,
          useFactory: (receive: ReceiveMail) => (SMTP_URL ? null : openMailbox(receive, failed)),
          inject: [ReceiveMail],
        },
        {
          provide: SmtpMailer,
          useFactory: (own: Mailbox | null) =>
            new SmtpMailer({ smtpUrl: SMTP_URL ?? own?.url ?? '', publicUrl: PUBLIC_URL, from: MAIL_FROM }),
          inject: [mailbox],
        },
        { provide: Mailer, useExisting: SmtpMailer },
      ],
      exports: [Mailer],
    };
  }

  /** In the phase after the one in which the last jobs end: they still send. */
  async onApplicationShutdown(): Promise<void> {
    this.mailer.close();
    await this.own?.close();
  }
}
