import { EnrolPerson } from '@baobab/application/cohort';
import { aCohort, aGovernment, aPerson, aProgramme, aRound, aSession, waitUntil } from '@baobab/testing';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { simpleParser } from 'mailparser';
import { readEnvironment } from './environment';
import { Reconciler } from './reconciler';
import { WorkerModule } from './worker.module';
import type { SmtpSink } from './worker.testing';
import { anSmtpSink, backends, Ground } from './worker.testing';

describe.each(backends)('a notice, over %s', (backendName) => {
  let ground: Ground;
  let sink: SmtpSink;
  let app: INestApplication;

  beforeEach(async () => {
    ground = await Ground.lay(backendName);
    sink = await anSmtpSink();
    const environment = readEnvironment({
      DATABASE_APP_URL: ground.database.appUrl,
      DATABASE_RELAY_URL: ground.database.relayUrl,
      REDIS_URL: ground.redisUrl,
      PUBLIC_URL: 'https://baobab.example.org',
      SECRET_KEY: 'a key for tests, thirty-two characters long',
      LOG_LEVEL: 'silent',
      SMTP_URL: sink.url,
    });
    const options = { logger: false, abortOnError: false } as const;
    app = await NestFactory.create(WorkerModule.register(environment), new FastifyAdapter(), options);
    await app.listen(0, '127.0.0.1');
  });

  afterEach(async () => {
    await app.close();
    await sink.close();
    await ground.clear();
  });

  /** A cohort of a published programme, with a session tomorrow, and somebody who can be written to. */
  const aCohortAndReader = async (email: string) => {
    const { organisation, root, account, person: coordinator } = await aGovernment(ground.owner, 'coordinator');
    const own = { organisation_id: organisation.id };
    const round = await aRound(ground.owner, own);
    const by = { ...own, created_by: coordinator.id };
    const programme = await aProgramme(ground.owner, {
      ...by,
      institution_id: root.id,
      round_id: round.id,
      modules: [],
    });
    const cohort = await aCohort(ground.owner, { ...by, programme_id: programme.id, name: 'Foundations 1' });
    const session = await aSession(ground.owner, {
      ...own,
      cohort_id: cohort.id,
      starts_at: new Date(Date.now() + 36 * 3_600_000),
    });
    const reader = await aPerson(ground.owner, { ...own, institution_id: root.id, name: 'Amina', email });
    const actor = {
      organisationId: organisation.id,
      personId: coordinator.id,
      accountId: account.id,
      signInId: account.id,
      grants: [{ role: 'coordinator' as const, institutionId: root.id }],
    };
    return { actor, cohort, session, reader };
  };

  it('of a seat arrives in words, as a page and as a calendar file', async () => {
    const { actor, cohort, session, reader } = await aCohortAndReader('amina@ministry.example');
    await app.get(EnrolPerson).execute(actor, { cohortId: cohort.id, personId: reader.id });
    await waitUntil('its job is over', async () => (await ground.unsettled()) === 0 && sink.received.length > 0);
    expect(sink.received).toHaveLength(1);
    const mail = await simpleParser(sink.received[0]!);
    expect(mail.subject).toBe('You have a seat: Foundations 1');
    expect(mail.messageId).toBe(`<notice.seat-confirmed.${cohort.id}.${reader.id}.1@baobab.example.org>`);
    expect(mail.text).toContain('Hello Amina,');
    expect(mail.html).toContain('<strong dir="auto">');
    const calendar = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
    expect(calendar?.content.toString()).toContain(`UID:${session.id}`);
    expect(sink.received[0]).toMatch(/content-type: text\/calendar;[^]*?method=PUBLISH/i);
  });

  it('that the mail server refuses for good is given up, with what to do, and not tried again', async () => {
    const { actor, cohort, reader } = await aCohortAndReader('refused@ministry.example');
    await app.get(EnrolPerson).execute(actor, { cohortId: cohort.id, personId: reader.id });
    const { rows } = await ground.owner.query<{ id: string }>(`select id from outbox where job = 'send-notice'`);
    // The reconciler asks the queue what became of a job that was handed to it a while ago.
    await waitUntil('its job is over', async () => {
      await ground.owner.query(
        `update outbox set relayed_at = relayed_at - interval '1 hour' where relayed_at is not null`,
      );
      await app.get(Reconciler).reconcile();
      return (await ground.unsettled()) === 0;
    });
    expect((await ground.row(rows[0]!.id)).problem).toMatch(/refused the letter.*Correct the address/);
    expect(sink.received).toEqual([]);
  });

  it('of the demonstration stays in its own mailbox, though there is a mail server', async () => {
    const { actor, cohort, reader } = await aCohortAndReader('amina@demo.example');
    await ground.owner.query('update organisation set demonstration = true where id = $1', [actor.organisationId]);
    await app.get(EnrolPerson).execute(actor, { cohortId: cohort.id, personId: reader.id });
    await waitUntil('it is in the mailbox', async () => {
      const { rows } = await ground.owner.query('select calendar from mailbox_message where recipient = $1', [
        'amina@demo.example',
      ]);
      return rows.length > 0 && /METHOD:PUBLISH/.test((rows as { calendar: string }[])[0]!.calendar);
    });
    expect(sink.received).toEqual([]);
  });
});
