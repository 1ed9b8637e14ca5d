import { aCohort, aGovernment, anAccount, aPerson, aProgramme, aRound, aSession } from '@baobab/testing';
import ICAL from 'ical.js';
import { TestApi } from '../api.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api?.stop());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

/** Somebody with an account, a cohort that she is enrolled in, and what can be put into it. */
const aScene = async () => {
  const { organisation, root, account, person } = await aGovernment(api.owner, 'learner');
  const own = { organisation_id: organisation.id };
  const round = await aRound(api.owner, own);
  const place = { ...own, institution_id: root.id, round_id: round.id, created_by: person.id };
  const programme = await aProgramme(api.owner, place);
  const aCohortOf = async (state: string) => {
    const cohort = await aCohort(api.owner, { ...own, programme_id: programme.id, created_by: person.id });
    await api.owner.query(
      `insert into enrolment (organisation_id, cohort_id, person_id, state, waiting_since, answer_by, by_self)
       values ($1, $2, $3, $4, case when $4 = 'waiting' then now() end, case when $4 in ('requested', 'offered') then now() + interval '1 day' end, true)`,
      [organisation.id, cohort.id, person.id, state],
    );
    return cohort.id;
  };
  const aMeeting = async (cohort_id: string, days: number, row = {}) =>
    (await aSession(api.owner, { ...own, cohort_id, starts_at: inDays(days), ...row })).id;
  const cookie = await api.signIn(account.email);
  const issue = async () => {
    const { body } = await api.ask('mutation { issueCalendarLink { path } }', {}, cookie);
    return (body.data?.issueCalendarLink as { path: string }).path;
  };
  return { organisation, root, own, person, cookie, aCohortOf, aMeeting, issue };
};

const read = (url: string, headers: Record<string, string> = {}) => api.app.inject({ url, headers });
const eventsOf = (content: string) =>
  new ICAL.Component(ICAL.parse(content) as unknown[]).getAllSubcomponents('vevent').map((event) => {
    const { uid, sequence } = new ICAL.Event(event);
    return [uid, sequence, event.getFirstPropertyValue('status')];
  });
const stampOf = (content: string, uid: string): Date =>
  new ICAL.Component(ICAL.parse(content) as unknown[])
    .getAllSubcomponents('vevent')
    .filter((event) => event.getFirstPropertyValue('uid') === uid)
    .map((event) => (event.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate())[0]!;

test('a person’s calendar has what she attends and leads, from 60 days ago on, cancelled ones as such', async () => {
  const { person, aCohortOf, aMeeting, issue } = await aScene();
  const [enrolled, completed, waiting] = [
    await aCohortOf('enrolled'),
    await aCohortOf('completed'),
    await aCohortOf('waiting'),
  ];
  const withdrawn = await aCohortOf('withdrawn');
  await aMeeting(completed, -61);
  const held = await aMeeting(completed, -59);
  const ahead = await aMeeting(enrolled, 3, { revision: 4 });
  const off = await aMeeting(enrolled, 4, { cancelled_at: new Date(), revision: 2 });
  await aMeeting(waiting, 5);
  const led = await aMeeting(withdrawn, 6, { trainer_id: person.id });
  const { statusCode, headers, body } = await read(await issue());
  expect([statusCode, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(headers).toMatchObject({ 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' });
  expect(eventsOf(body)).toEqual([
    [held, 1, 'CONFIRMED'],
    [ahead, 4, 'CONFIRMED'],
    [off, 2, 'CANCELLED'],
    [led, 1, 'CONFIRMED'],
  ]);
});

test.each(['invited', 'requested', 'refused', 'waiting', 'offered', 'withdrawn'])(
  'the sessions of a cohort are not in the calendar of who is %s',
  async (state) => {
    const { aCohortOf, aMeeting, issue } = await aScene();
    await aMeeting(await aCohortOf(state), 3);
    const led = await aMeeting(await aCohortOf('enrolled'), 5);
    expect(eventsOf((await read(await issue())).body)).toEqual([[led, 1, 'CONFIRMED']]);
  },
);

test('what comes after she lost her seat is cancelled, by a newer word, until she has it again; what was before stays', async () => {
  const { own, cookie, person, aCohortOf, aMeeting, issue } = await aScene();
  const cohortId = await aCohortOf('enrolled');
  const before = new Date(Date.now() - 40 * 86_400_000);
  const held = await aMeeting(cohortId, -3);
  const ahead = await aMeeting(cohortId, 3, { changed_at: before, link: 'https://meet.example/hers' });
  const led = await aMeeting(cohortId, 4, { trainer_id: person.id });
  await api.owner.query('update enrolment set changed_at = $2 where organisation_id = $1', [
    own.organisation_id,
    before,
  ]);
  await api.owner.query('update cohort set enrolled = 1 where id = $1', [cohortId]);
  const path = await issue();
  const first = stampOf((await read(path)).body, ahead);
  const { body } = await api.ask(
    'mutation ($cohortId: ID!) { withdrawEnrolment(input: { cohortId: $cohortId }) { __typename } }',
    { cohortId },
    cookie,
  );
  expect(body.data).toEqual({ withdrawEnrolment: { __typename: 'Done' } });
  const lost = (await read(path)).body;
  expect(eventsOf(lost)).toEqual([
    [held, 1, 'CONFIRMED'],
    [ahead, 1, 'CANCELLED'],
    [led, 1, 'CONFIRMED'],
  ]);
  expect(stampOf(lost, ahead).getTime()).toBeGreaterThan(first.getTime());
  // Where she would have come is not for her any more, nor is what was planned since.
  expect(lost).not.toContain('https://meet.example/hers');
  const since = await aMeeting(cohortId, 6);
  expect((await read(path)).body).not.toContain(since);
  const enrolled = "update enrolment set state = 'enrolled' where organisation_id = $1";
  await api.owner.query(enrolled, [own.organisation_id]);
  expect(eventsOf((await read(path)).body)).toContainEqual([ahead, 1, 'CONFIRMED']);
});

test('a calendar that has not changed is not sent again, one that has is', async () => {
  const { own, aCohortOf, aMeeting, issue } = await aScene();
  const session = await aMeeting(await aCohortOf('enrolled'), 3);
  const path = await issue();
  const etag = String((await read(path)).headers.etag);
  for (const asked of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
    const again = await read(path, { 'if-none-match': asked });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
  }
  await api.owner.query('update session set revision = 2 where organisation_id = $1 and id = $2', [
    own.organisation_id,
    session,
  ]);
  const changed = await read(path, { 'if-none-match': etag });
  expect([changed.statusCode, eventsOf(changed.body)]).toEqual([200, [[session, 2, 'CONFIRMED']]]);
});

test('an address that is wrong, renewed, revoked or of who has left is not told from one that never was', async () => {
  const { own, cookie, person, issue } = await aScene();
  const said = async (path: string) => {
    const { statusCode, body, headers } = await read(path);
    return [statusCode, body, headers['content-type'], headers['cache-control']];
  };
  const never = await said(`/calendar/${'A'.repeat(43)}.ics`);
  expect(never[0]).toBe(404);
  const first = await issue();
  const second = await issue();
  expect(first).not.toBe(second);
  expect((await read(second)).statusCode).toBe(200);
  await api.owner.query('update person set left_on = current_date where organisation_id = $1 and id = $2', [
    own.organisation_id,
    person.id,
  ]);
  const left = await said(second);
  await api.owner.query('update person set left_on = null where organisation_id = $1 and id = $2', [
    own.organisation_id,
    person.id,
  ]);
  expect((await read(second)).statusCode).toBe(200);
  await api.ask('mutation { revokeCalendarLink { done } }', {}, cookie);
  for (const said404 of [
    await said(first),
    left,
    await said(second),
    await said('/calendar/x.ics'),
    await said('/calendar/x'),
  ])
    expect(said404).toEqual(never);
});

test('the secret is kept nowhere: neither in the database nor in what is written to the audit', async () => {
  const { own, cookie, issue } = await aScene();
  const token = (await issue()).replace(/^\/calendar\/|\.ics$/g, '');
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  const { rows } = await api.owner.query<{ kept: string }>(
    `select concat((select json_agg(l) from calendar_link l where organisation_id = $1), (select json_agg(a) from audit a where organisation_id = $1)) as kept`,
    [own.organisation_id],
  );
  expect(rows[0]!.kept).toContain('calendar-link.issued');
  expect(rows[0]!.kept).not.toContain(token);
  const { body } = await api.ask('{ myCalendarLink { createdAt } }', {}, cookie);
  expect(body.data?.myCalendarLink).toEqual({ createdAt: expect.any(String) as unknown });
});

test('nobody sees or takes away another’s address', async () => {
  const { root, own, issue } = await aScene();
  const path = await issue();
  const account = await anAccount(api.owner);
  await aPerson(api.owner, { ...own, institution_id: root.id, account_id: account.id });
  const other = await api.signIn(account.email);
  const { body } = await api.ask('{ myCalendarLink { createdAt } }', {}, other);
  expect(body.data).toEqual({ myCalendarLink: null });
  await api.ask('mutation { revokeCalendarLink { done } }', {}, other);
  expect((await read(path)).statusCode).toBe(200);
});
