import { isIP } from 'node:net';
import type { Letter } from '@baobab/application/mail';
import { Mailer } from '@baobab/application/mail';
import { createTransport } from 'nodemailer';
import addressparser from 'nodemailer/lib/addressparser';
import { calendarOf } from './calendar';
import { compose } from './compose';
import { Undeliverable } from './undeliverable';

export const organisationHeader = 'X-Baobab-Organisation';

export interface MailSettings {
  smtpUrl: string;
  publicUrl: string;
  /** Baobab <no-reply@{host of publicUrl}> when left out. */
  from?: string;
}

const isRefusal = (error: unknown): boolean => {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  return code >= 500 && code < 600;
};

/** Sends over SMTP, on connections that are kept open between letters. */
export class SmtpMailer extends Mailer {
  private readonly transport;
  private readonly host: string;

  constructor(private readonly settings: MailSettings) {
    super();
    const { hostname } = new URL(settings.publicUrl);
    // An address needs a name after its @.
    this.host = isIP(hostname.replace(/[[\]]/g, '')) ? 'localhost' : hostname;
    this.transport = createTransport({
      url: settings.smtpUrl,
      pool: true,
      maxConnections: 5,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(letter: Letter): Promise<void> {
    const now = new Date();
    const { subject, text, html } = compose(letter, this.settings.publicUrl, now);
    const calendar = letter.kind === 'notice' ? calendarOf(letter, this.sender, now) : null;
    try {
      await this.transport.sendMail({
        from: this.settings.from ?? { name: 'Baobab', address: this.ownAddress },
        to: letter.to,
        subject,
        text,
        html,
        ...(calendar && { icalEvent: { ...calendar, filename: 'baobab.ics' } }),
        messageId: `<${letter.messageId}@${this.host}>`,
        headers: {
          [organisationHeader]: letter.organisation.id,
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
        },
      });
    } catch (error) {
      if (isRefusal(error))
        throw new Undeliverable(
          `The mail server refused the letter: ${String(error)}. Correct the address or the sender (MAIL_FROM), then send it anew.`,
        );
      throw error;
    }
  }

  private get ownAddress(): string {
    return `no-reply@${this.host}`;
  }

  /** The address that letters come from: who invites is who writes, or a calendar program would not believe it. */
  private get sender(): string {
    const [from] = addressparser(this.settings.from ?? this.ownAddress, { flatten: true });
    return from?.address || this.ownAddress;
  }

  close(): void {
    this.transport.close();
  }
}
