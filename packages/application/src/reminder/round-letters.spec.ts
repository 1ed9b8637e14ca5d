import type { Actor } from '../access';
import { day, RoundDesk } from '../assessment/asked-round.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { TransferTeam } from '../assessment';
import { Mailer, type Letter, type RoundLetter } from '../mail';
import { jobs, RelayOutbox } from '../outbox';
import { dueRoundReminders, SendRoundLetter } from '.';

let database: WorkingDatabase;
let relay: RelayOutbox;
let desk: RoundDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  relay = await RelayOutbox.connect(database.relayUrl);
});
beforeEach(async () => {
  desk = await RoundDesk.open(database);
});
afterAll(async () => {
  await relay?.close();
  await database?.close();
});

class Postbag extends Mailer {
  readonly letters: RoundLetter[] = [];

  send(letter: Letter): Promise<void> {
    if (letter.kind === 'round') this.letters.push(letter);
    return Promise.resolve();
  }
}

const left = () =>
  database.rows<{ payload: unknown; due: boolean }>(
    `select payload, due_at <= now() as due from outbox where organisation_id = $1 and job = 'send-round-letter' order by id`,
    [desk.head.organisationId],
  );

/** What the worker makes of every letter that was left, as things stand now. */
const letters = async (): Promise<RoundLetter[]> => {
  const postbag = new Postbag();
  const clock = { organisationId: desk.head.organisationId, clock: true } as const;
  for (const { payload } of await left())
    await new SendRoundLetter(database.work, postbag).execute(clock, jobs['send-round-letter'].payload.parse(payload));
  return postbag.letters;
};
const told = async () => (await letters()).map(({ occasion, to }) => [occasion, to]);

const reader = (email: string, said: { left_on?: string } = {}): Promise<Actor> => desk.somebody({ email, ...said });
/** As if so many days had gone by since everything was written. */
const later = (days: number) =>
  database.rows(
    `update assessment_round set opens_on = opens_on - $2::int, closes_on = closes_on - $2::int, reminds_at = reminds_at - make_interval(days => $2)
     where organisation_id = $1`,
    [desk.head.organisationId, days],
  );
/** The clock, in the evening, when the morning's reminders are due. */
const remind = async () => {
  await database.rows(
    `update assessment_round set reminds_at = date_trunc('day', reminds_at) where organisation_id = $1`,
    [desk.head.organisationId],
  );
  await relay.leaveDue(dueRoundReminders);
};

test('everybody who is asked and can be written to is told on the day that the round opens, until when and who will see', async () => {
  await reader('amina@x.example');
  await desk.somebody();
  const { roundId } = await desk.openRound({ name: 'Spring', disclosure: 'coordinators_and_managers' });
  expect((await left()).map(({ due }) => due)).toEqual([true, true, true]);
  const [letter, ...others] = await letters();
  expect(others).toEqual([]);
  expect(letter).toMatchObject({
    occasion: 'opened',
    to: 'amina@x.example',
    roundId,
    round: 'Spring',
    closesOn: day(20),
    daysLeft: 20,
    disclosure: 'coordinators-and-managers',
    signsIn: false,
    locale: 'en',
  });
});

test('of a round that opens later nobody is told before, nor at all where it was closed by then', async () => {
  await reader('amina@x.example');
  const { roundId } = await desk.openRound({ opensOn: day(2) });
  expect((await left()).map(({ due }) => due)).toEqual([false, false]);
  expect(await told()).toEqual([]);
  await later(2);
  expect(await told()).toEqual([['opened', 'amina@x.example']]);
  await desk.close(roundId);
  expect(await told()).toEqual([]);
});

test('who has not submitted is reminded once, three days before the last one', async () => {
  const [amina] = [await reader('amina@x.example'), await reader('baraka@x.example')];
  const { roundId } = await desk.openRound();
  await desk.answersAndSubmits(amina, roundId, 1);
  await later(16);
  await remind();
  expect((await left()).filter(({ payload }) => (payload as { occasion: string }).occasion === 'closing')).toEqual([]);
  await later(1);
  await remind();
  await remind();
  expect((await letters()).filter(({ occasion }) => occasion === 'closing')).toMatchObject([
    { to: 'baraka@x.example', daysLeft: 3 },
  ]);
});

test('who submits or leaves, or is given more time, before the reminder goes out is not sent it', async () => {
  const amina = await reader('amina@x.example');
  await reader('baraka@x.example');
  const { roundId } = await desk.openRound();
  await later(17);
  await remind();
  const closing = async () =>
    (await letters()).flatMap(({ occasion, to }) => (occasion === 'closing' ? [to.split('@')[0]] : [])).sort();
  expect(await closing()).toEqual(['amina', 'baraka']);
  await desk.answersAndSubmits(amina, roundId, 1);
  expect(await closing()).toEqual(['baraka']);
  await desk.change(roundId, day(9));
  expect(await closing()).toEqual([]);
  await database.rows(
    `update person set left_on = current_date where email = 'baraka@x.example' and organisation_id = $1`,
    [desk.head.organisationId],
  );
  expect(await told()).toEqual([]);
});

test('who has not submitted is told of another last day, once each time that it is moved, and nobody of one that is moved again', async () => {
  const [amina] = [await reader('amina@x.example'), await reader('baraka@x.example')];
  const { roundId } = await desk.openRound();
  await desk.answersAndSubmits(amina, roundId, 1);
  const moved = async () =>
    (await letters()).flatMap(({ occasion, to, closesOn, messageId }) =>
      occasion === 'moved' ? [{ to, closesOn, messageId }] : [],
    );
  await desk.change(roundId, day(20));
  expect(await moved()).toEqual([]);
  await desk.change(roundId, day(9), 2);
  const [earlier, ...others] = await moved();
  expect([earlier?.to, earlier?.closesOn, others]).toEqual(['baraka@x.example', day(9), []]);
  await desk.change(roundId, day(30), 3);
  const [later, ...more] = await moved();
  expect([later?.to, later?.closesOn, more]).toEqual(['baraka@x.example', day(30), []]);
  expect(later?.messageId).not.toBe(earlier?.messageId);
  await desk.close(roundId, 4);
  expect(await moved()).toEqual([]);
});

test('of another last day of a round that has not opened nobody is told', async () => {
  await reader('amina@x.example');
  const { roundId } = await desk.openRound({ opensOn: day(2) });
  await desk.change(roundId, day(9));
  await later(2);
  expect(await told()).toEqual([['opened', 'amina@x.example']]);
});

test('a round that is open for a few days only reminds of itself not at all', async () => {
  await reader('amina@x.example');
  await desk.openRound({ closesOn: day(3) });
  await remind();
  expect(await told()).toEqual([['opened', 'amina@x.example']]);
});

test('a supervisor is told once of all her people, and reminded of those about whom she has not submitted', async () => {
  const boss = await reader('boss@x.example');
  const people = await desk.people(3, { supervisor_id: boss.personId });
  const { roundId } = await desk.openRound({ source: 'supervisor' });
  expect(await letters()).toMatchObject([{ to: 'boss@x.example', source: 'supervisor', people: 3 }]);
  await desk.answers(boss, roundId, 1, people[0]);
  await desk.submit(boss, roundId, people[0]);
  await later(17);
  await remind();
  expect((await letters()).filter(({ occasion }) => occasion === 'closing')).toMatchObject([
    { to: 'boss@x.example', people: 2, daysLeft: 3 },
  ]);
});

test('a supervisor is not reminded of those who have left', async () => {
  const boss = await reader('boss@x.example');
  const [gone] = await desk.people(1, { supervisor_id: boss.personId });
  await desk.openRound({ source: 'supervisor' });
  await letters();
  await later(17);
  await database.rows('update person set left_on = current_date where id = $1', [gone!.personId]);
  await remind();
  expect((await letters()).filter(({ occasion }) => occasion === 'closing')).toEqual([]);
});

const transfer = (from: Actor, people: readonly Actor[], to: Actor) =>
  new TransferTeam(database.work).execute(desk.head, {
    supervisorId: from.personId,
    personIds: people.map(({ personId }) => personId),
    toId: to.personId,
  });

test('where another supervisor is asked, both are told once of the round, with what is left for each', async () => {
  const [boss, next] = [await reader('boss@x.example'), await reader('next@x.example')];
  const people = await desk.people(3, { supervisor_id: boss.personId });
  const { roundId } = await desk.openRound({ source: 'supervisor' });
  await transfer(boss, people.slice(1), next);
  expect(await letters()).toMatchObject([
    { occasion: 'opened', to: 'boss@x.example', people: 1 },
    { occasion: 'asked-instead', to: 'next@x.example', people: 2, roundId },
    { occasion: 'handed-over', to: 'boss@x.example', people: 1, roundId },
  ]);
  // Who is asked about nobody any more is told no more than that; given back, she is told once more.
  await transfer(boss, people.slice(0, 1), next);
  expect(await told()).toEqual([
    ['asked-instead', 'next@x.example'],
    ['handed-over', 'boss@x.example'],
    ['asked-instead', 'next@x.example'],
    ['handed-over', 'boss@x.example'],
  ]);
  await transfer(next, people, boss);
  const ids = (await letters()).map(({ messageId }) => messageId);
  expect(ids.length).toBe(new Set(ids).size);
  expect(
    (await told()).filter(([occasion, to]) => occasion === 'asked-instead' && to === 'boss@x.example'),
  ).toHaveLength(1);
  await desk.close(roundId);
  expect(await told()).toEqual([]);
});

test('before the first day who is asked instead is told with everybody, and who is not asked any more is not told', async () => {
  const [boss, next] = [await reader('boss@x.example'), await reader('next@x.example')];
  const people = await desk.people(2, { supervisor_id: boss.personId });
  await desk.openRound({ source: 'supervisor', opensOn: day(2) });
  await transfer(boss, people, next);
  expect(await told()).toEqual([]);
  await later(2);
  expect(await told()).toEqual([['opened', 'next@x.example']]);
});
