import { anInstitution } from '@baobab/testing';
import type { Actor } from '../access';
import { day, InstitutionDesk } from '../assessment/institution/institution.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { Mailer, type InstitutionLetter, type Letter } from '../mail';
import { jobs, RelayOutbox } from '../outbox';
import { dueInstitutionReminders, SendInstitutionLetter } from '.';

let database: WorkingDatabase;
let relay: RelayOutbox;
let desk: InstitutionDesk;
let health: string;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  relay = await RelayOutbox.connect(database.relayUrl);
});
beforeEach(async () => {
  desk = await InstitutionDesk.open(database);
  health = (await anInstitution(database.owner, { ...desk.own, name: 'Health', parent_id: desk.head.rootId })).id;
});
afterAll(async () => {
  await relay?.close();
  await database?.close();
});

class Postbag extends Mailer {
  readonly letters: InstitutionLetter[] = [];

  send(letter: Letter): Promise<void> {
    if (letter.kind === 'institution') this.letters.push(letter);
    return Promise.resolve();
  }
}

const left = () =>
  database.rows<{ payload: unknown; due: boolean }>(
    `select payload, due_at <= now() as due from outbox where organisation_id = $1 and job = 'send-institution-letter' order by id`,
    [desk.head.organisationId],
  );

/** What the worker makes of every letter that was left, as things stand now. */
const letters = async (): Promise<InstitutionLetter[]> => {
  const postbag = new Postbag();
  const send = new SendInstitutionLetter(database.work, postbag);
  const clock = { organisationId: desk.head.organisationId, clock: true } as const;
  for (const { payload } of await left())
    await send.execute(clock, jobs['send-institution-letter'].payload.parse(payload));
  return postbag.letters;
};
const told = async () => (await letters()).map(({ occasion, to }) => `${occasion} ${to.split('@')[0]}`).sort();

const reader = (name: string): Promise<Actor> => desk.somebody(name, { email: `${name}@x.example` });
const asked = async (said: Record<string, unknown>, ...people: Actor[]) => {
  const { assessmentId } = await desk.assess([health], said);
  for (const { personId } of people) await desk.name(assessmentId, health, personId);
  return assessmentId;
};
/** The clock, in the evening, when the morning's reminders are due. */
const remind = async () => {
  await database.rows(
    `update institution_assessment set reminds_at = date_trunc('day', reminds_at) where organisation_id = $1`,
    [desk.head.organisationId],
  );
  await relay.leaveDue(dueInstitutionReminders);
};

test('who is named and can be written to is told once, until when and about which institution', async () => {
  const amina = await reader('amina');
  const assessmentId = await asked({ name: 'Capacity' }, amina, await desk.somebody('silent'));
  await desk.name(assessmentId, health, amina.personId);
  expect((await left()).map(({ due }) => due)).toEqual([true, true]);
  expect(await letters()).toMatchObject([
    {
      occasion: 'named',
      to: 'amina@x.example',
      assessmentId,
      assessment: 'Capacity',
      institutionId: health,
      institution: 'Health',
      closesOn: day(20),
      daysLeft: 20,
      signsIn: false,
      locale: 'en',
    },
  ]);
});

test('who is named by her role profile when it is opened is told too', async () => {
  const [{ id: profile }] = (await database.rows<{ id: string }>(
    'select id from role_profile where organisation_id is null order by position limit 1',
  )) as [{ id: string }];
  await desk.somebody('amina', { email: 'amina@x.example', institution_id: health, role_profile_id: profile });
  await desk.assess([health], { roleProfileId: profile });
  expect(await told()).toEqual(['named amina']);
});

test('of an assessment that opens later nobody is told before its first day, nor who was taken back by then', async () => {
  const [amina, bilal] = [await reader('amina'), await reader('bilal')];
  const assessmentId = await asked({ opensOn: day(2) }, amina, bilal);
  expect((await left()).map(({ due }) => due)).toEqual([false, false]);
  expect(await told()).toEqual([]);
  // Nobody knows of the day yet, so nobody is told that it is another.
  await desk.change(assessmentId, { closesOn: day(30) });
  await desk.remove(assessmentId, health, bilal.personId);
  await desk.later(assessmentId, 2);
  expect(await told()).toEqual(['named amina']);
});

test('who has not submitted is reminded once, three days before the last one, and again of another last day', async () => {
  const [amina, bilal] = [await reader('amina'), await reader('bilal')];
  const assessmentId = await asked({}, amina, bilal);
  await desk.answers(amina, assessmentId, health, 1);
  await desk.later(assessmentId, 16);
  await remind();
  expect(await told()).toEqual(['named bilal']);
  await desk.later(assessmentId, 1);
  await remind();
  await remind();
  expect(await told()).toEqual(['closing bilal', 'named bilal']);
  await desk.change(assessmentId, { closesOn: day(10) });
  expect(await told()).toEqual(['moved bilal', 'named bilal']);
  await desk.later(assessmentId, 7);
  await remind();
  expect(await told()).toEqual(['closing bilal', 'moved bilal', 'named bilal']);
});

test('that the last day was moved is told to those who have not submitted, and only of the newest day', async () => {
  const [amina, bilal] = [await reader('amina'), await reader('bilal')];
  const assessmentId = await asked({}, amina, bilal);
  await desk.answers(amina, assessmentId, health, 1);
  await desk.change(assessmentId, { name: 'Only another name' });
  expect(await told()).toEqual(['named bilal']);
  await desk.change(assessmentId, { closesOn: day(30) });
  await desk.change(assessmentId, { closesOn: day(25) });
  const moved = (await letters()).filter(({ occasion }) => occasion === 'moved');
  expect(moved).toMatchObject([{ to: 'bilal@x.example', closesOn: day(25) }]);
  await desk.close(assessmentId, 4);
  expect(await told()).toEqual([]);
});

test('who is taken back is told so, unless she is named again by then; named again she is told of that too', async () => {
  const amina = await reader('amina');
  const assessmentId = await asked({ name: 'Capacity' }, amina);
  await desk.remove(assessmentId, health, amina.personId);
  expect(await letters()).toMatchObject([
    { occasion: 'taken-back', to: 'amina@x.example', assessment: 'Capacity', institution: 'Health' },
  ]);
  await desk.name(assessmentId, health, amina.personId);
  expect(await told()).toEqual(['named amina', 'named amina']);
  const ids = (await letters()).map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(2);
  await desk.remove(assessmentId, health, amina.personId);
  expect(await told()).toEqual(['taken-back amina', 'taken-back amina']);
});

test('of being taken back nobody is told before the first day, nor after the last', async () => {
  const [amina, bilal] = [await reader('amina'), await reader('bilal')];
  const early = await asked({ opensOn: day(2) }, amina);
  await desk.remove(early, health, amina.personId);
  expect(await told()).toEqual([]);
  const over = await asked({ name: 'Soon over' }, bilal);
  await desk.remove(over, health, bilal.personId);
  await desk.close(over);
  expect(await told()).toEqual([]);
});
