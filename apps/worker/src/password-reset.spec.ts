import type { Visitor } from '@baobab/application/access';
import { RequestPasswordReset, ResetPassword } from '@baobab/application/organisation';
import { aGovernment, waitUntil } from '@baobab/testing';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { readEnvironment } from './environment';
import { WorkerModule } from './worker.module';
import type { SmtpSink } from './worker.testing';
import { anSmtpSink, backends, Ground } from './worker.testing';

const visitor: Visitor = null;

interface Message {
  organisation_id: string;
  message_id: string;
  recipient: string;
  subject: string;
  text_body: string;
  html_body: string;
}

describe.each(backends)('the mail to choose a new password, over %s', (backendName) => {
  let ground: Ground;
  let app: INestApplication | undefined;

  beforeEach(async () => {
    ground = await Ground.lay(backendName);
  });

  afterEach(async () => {
    await app?.close();
    app = undefined;
    await ground.clear();
  });

  const start = async (more: NodeJS.ProcessEnv = {}): Promise<INestApplication> => {
    const environment = readEnvironment({
      DATABASE_APP_URL: ground.database.appUrl,
      DATABASE_RELAY_URL: ground.database.relayUrl,
      REDIS_URL: ground.redisUrl,
      PUBLIC_URL: 'https://baobab.example.org',
      SECRET_KEY: 'a key for tests, thirty-two characters long',
      LOG_LEVEL: 'silent',
      ...more,
    });
    app = await NestFactory.create(WorkerModule.register(environment), new FastifyAdapter(), {
      logger: false,
      abortOnError: false,
    });
    await app.listen(0, '127.0.0.1');
    return app;
  };

  const messages = async (): Promise<Message[]> =>
    (await ground.owner.query<Message>('select * from mailbox_message')).rows;

  it('is read on screen where there is no other mail server, and its link is good once', async () => {
    const { account, organisation } = await aGovernment(ground.owner);
    const worker = await start();
    await worker.get(RequestPasswordReset).execute(visitor, { email: account.email });
    await waitUntil('the mail is in the mailbox', async () => (await messages()).length > 0);
    const [mail] = await messages();
    expect(mail).toMatchObject({
      organisation_id: organisation.id,
      recipient: account.email,
      subject: 'Set a new password',
    });
    expect(mail?.text_body).toContain(organisation.name);
    expect(mail?.html_body).toContain('<html lang="en" dir="ltr">');
    const token = /https:\/\/baobab\.example\.org\/reset-password\?token=(\S+)/.exec(mail?.text_body ?? '')?.[1];
    const input = { token, password: 'another sentence for tests' };
    await expect(worker.get(ResetPassword).execute(visitor, input)).resolves.toEqual({ done: true });
    await expect(worker.get(ResetPassword).execute(visitor, input)).rejects.toMatchObject({ kind: 'TokenRefused' });
  });

  it('is written in the language of its reader, from right to left in Arabic', async () => {
    const { account } = await aGovernment(ground.owner);
    await ground.owner.query("update account set locale = 'ar' where id = $1", [account.id]);
    const worker = await start();
    await worker.get(RequestPasswordReset).execute(visitor, { email: account.email });
    await waitUntil('the mail is in the mailbox', async () => (await messages()).length > 0);
    const [mail] = await messages();
    expect(mail?.subject).toBe('تعيين كلمة مرور جديدة');
    expect(mail?.html_body).toContain('<html lang="ar" dir="rtl">');
  });

  describe('through a mail server of the organisation', () => {
    let sink: SmtpSink;

    beforeEach(async () => {
      sink = await anSmtpSink();
    });

    afterEach(() => sink.close());

    it('arrives once, and says whose it is and that nobody need answer it', async () => {
      const { account, organisation } = await aGovernment(ground.owner);
      const worker = await start({ SMTP_URL: sink.url });
      await worker.get(RequestPasswordReset).execute(visitor, { email: account.email });
      await waitUntil('its job is over', async () => (await ground.unsettled()) === 0 && sink.received.length > 0);
      expect(sink.received).toHaveLength(1);
      const [raw] = sink.received;
      expect(raw).toMatch(/^From: Baobab <no-reply@baobab\.example\.org>$/im);
      expect(raw).toMatch(new RegExp(`^X-Baobab-Organisation: ${organisation.id}$`, 'im'));
      expect(raw).toMatch(/^Message-ID:\s+<password-reset\.[0-9a-f-]{36}@baobab\.example\.org>$/im);
      expect(raw).toMatch(/^Auto-Submitted: auto-generated$/im);
    });

    it('is not sent when the link was used meanwhile', async () => {
      const { account } = await aGovernment(ground.owner);
      const worker = await start({ SMTP_URL: sink.url });
      await ground.owner.query(
        "create function later() returns trigger language plpgsql as $$ begin new.due_at := 'infinity'; return new; end $$",
      );
      await ground.owner.query('create trigger later before insert on outbox for each row execute function later()');
      await worker.get(RequestPasswordReset).execute(visitor, { email: account.email });
      await ground.owner.query('update one_time_token set used_at = now()');
      await ground.owner.query('update outbox set due_at = now()');
      await waitUntil('its job is over', async () => (await ground.unsettled()) === 0);
      expect(sink.received).toEqual([]);
    });
  });
});
