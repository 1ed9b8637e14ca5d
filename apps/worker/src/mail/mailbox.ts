import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { ReceiveMail } from '@baobab/application/reminder';
import type { ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import type { SMTPServerDataStream } from 'smtp-server';
import { SMTPServer } from 'smtp-server';
import { z } from 'zod';
import { organisationHeader } from './smtp-mailer';

const largest = 1_048_576; // bytes

export interface Mailbox {
  /** Where a mailer sends to, its password included. */
  url: string;
  close(): Promise<void>;
}

/**
 * The mail server of an installation that has no other: it listens on this machine alone, takes what Baobab itself sends
 * (only this process knows the password) and keeps it for reading on screen.
 */
export const openMailbox = async (receive: ReceiveMail, failed: (error: Error) => void): Promise<Mailbox> => {
  const password = randomBytes(18).toString('base64url');
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    size: largest,
    disableReverseLookup: true,
    closeTimeout: 2_000,
    onAuth: (auth, _session, answer) =>
      auth.password === password ? answer(null, { user: auth.username }) : answer(new Error('Wrong password.')),
    onData: (stream, _session, answer) => {
      keep(stream, receive).then(() => answer(), answer);
    },
  });
  server.on('error', failed);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://mailbox:${password}@127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
};

const keep = async (stream: SMTPServerDataStream, receive: ReceiveMail): Promise<void> => {
  const mail = await simpleParser(stream);
  const organisationId = z.uuid().parse(mail.headers.get(organisationHeader.toLowerCase()));
  await receive.execute(
    { organisationId, clock: true },
    {
      messageId: mail.messageId ?? '',
      recipient: recipientOf(mail),
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html || null,
      calendar:
        mail.attachments.find(({ contentType }) => contentType === 'text/calendar')?.content.toString('utf8') ?? null,
    },
  );
};

const recipientOf = ({ to }: ParsedMail): string =>
  [to ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');
