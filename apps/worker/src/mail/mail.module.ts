import { Mailer } from '@baobab/application/mail';
import { ReceiveMail } from '@baobab/application/reminder';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { Inject, Logger, Module } from '@nestjs/common';
import type { Environment } from '../environment';
import type { Mailbox } from './mailbox';
import { openMailbox } from './mailbox';
import { PostOffice } from './post-office';
import { SmtpMailer } from './smtp-mailer';

const mailbox = Symbol('mailbox');
const logger = new Logger('Mail');

/** Mail goes to SMTP_URL; where there is none, and the demonstration's in any case, to a mailbox of the installation's own. */
@Module({})
export class MailModule implements OnApplicationShutdown {
  constructor(
    private readonly mailer: PostOffice,
    @Inject(mailbox) private readonly own: Mailbox,
  ) {}

  static register({ SMTP_URL, PUBLIC_URL, MAIL_FROM }: Environment): DynamicModule {
    const failed = (error: Error) => logger.error({ err: error }, 'The mailbox failed.');
    return {
      module: MailModule,
      providers: [
        ReceiveMail,
        {
          provide: mailbox,
          useFactory: (receive: ReceiveMail) => openMailbox(receive, failed),
          inject: [ReceiveMail],
        },
        {
          provide: PostOffice,
          useFactory: ({ url }: Mailbox) => {
            const by = (smtpUrl: string) => new SmtpMailer({ smtpUrl, publicUrl: PUBLIC_URL, from: MAIL_FROM });
            return new PostOffice(by(url), by(SMTP_URL ?? url));
          },
          inject: [mailbox],
        },
        { provide: Mailer, useExisting: PostOffice },
      ],
      exports: [Mailer],
    };
  }

  /** In the phase after the one in which the last jobs end: they still send. */
  async onApplicationShutdown(): Promise<void> {
    this.mailer.close();
    await this.own.close();
  }
}
