import type { Actor } from '../access';
import { RequirementDesk } from '../cohort/requirement/requirement.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { Mailer, type Letter, type RequirementLetter } from '../mail';
import { jobs, RelayOutbox } from '../outbox';
import { dueRequirementReminders, RemindOfRequirements, SendRequirementLetter } from '.';
import { tellingDay } from './leave-requirement-letters';

let database: WorkingDatabase;
let relay: RelayOutbox;
let desk: RequirementDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  relay = await RelayOutbox.connect(database.relayUrl);
});
beforeEach(async () => {
  desk = await RequirementDesk.open(database);
  // Of the database's day, so that what the clock finds is of today.
  await itIs(new Date().getUTCHours() % 12);
});
afterAll(async () => {
  await relay?.close();
  await database?.close();
});

class Postbag extends Mailer {
  readonly letters: RequirementLetter[] = [];

  send(letter: Letter): Promise<void> {
    if (letter.kind === 'requirement') this.letters.push(letter);
    return Promise.resolve();
  }
}

/** By the organisation's clock it is this hour. @returns its time zone. */
const itIs = async (hour: number): Promise<string> => {
  const ahead = hour - new Date().getUTCHours();
  const offset = ahead > 14 ? ahead - 24 : ahead;
  // The signs of these names are turned round.
  const zone = `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
  await database.rows('update organisation set time_zone = $2 where id = $1', [desk.actor.organisationId, zone]);
  return zone;
};
const clock = () => ({ organisationId: desk.actor.organisationId, clock: true }) as const;
const left = (job: string) =>
  database.rows<{ payload: unknown }>(
    'select payload from outbox where organisation_id = $1 and job = $2 order by id',
    [desk.actor.organisationId, job],
  );
/** What the clock finds on a day, and the worker makes of it. */
const remind = async () => {
  await relay.leaveDue(dueRequirementReminders);
  for (const _ of await left('remind-of-requirements')) await new RemindOfRequirements(database.work).execute(clock());
};
/** Occasion and day of every letter that is sent as things stand now, those left before among them. */
const letters = async (person: Actor) => {
  const postbag = new Postbag();
  for (const { payload } of await left('send-requirement-letter'))
    await new SendRequirementLetter(database.work, postbag).execute(
      clock(),
      jobs['send-requirement-letter'].payload.parse(payload),
    );
  return postbag.letters
    .filter(({ to }) => to.startsWith(person.personId))
    .map(({ occasion, dueOn, module }) => [occasion, dueOn, module]);
};
const written = async (institutionId?: string) => {
  const person = await desk.somebody(400, institutionId);
  await database.rows(`update person set email = id || '@ministry.example' where id = $1`, [person.personId]);
  return person;
};

test('who is due within thirty days is reminded once, and once more when the day has passed', async () => {
  const amina = await written();
  const id = await desk.require(30);
  await remind();
  await remind();
  expect(await letters(amina)).toEqual([['due', await desk.day(30), 'Basics']]);
  await database.rows('update requirement set first_due_on = current_date - 1 where id = $1', [id]);
  await remind();
  await remind();
  expect(await letters(amina)).toEqual([['overdue', await desk.day(-1), 'Basics']]);
});

test('who has more time, has done it, or was overdue long ago is not', async () => {
  const amina = await written();
  const id = await desk.require(31);
  await remind();
  await database.rows('update requirement set first_due_on = current_date - 61 where id = $1', [id]);
  await remind();
  expect(await left('send-requirement-letter')).toEqual([]);
  await desk.done(3, amina);
  await database.rows('update requirement set first_due_on = current_date - 3 where id = $1', [id]);
  await remind();
  expect(await letters(amina)).toEqual([]);
});

test('who is overdue since long ago because what was said for her was ended is told once; who was overdue before is not', async () => {
  const [place, other] = [await desk.cohorts.place(), await desk.cohorts.place()];
  const [amina, bea, clara] = [await written(place), await written(other), await written()];
  const id = await desk.requireSince(100);
  const { requirementId: waived } = await desk.waive(id, place);
  const later = await desk.require(200, { institutionId: other });
  await remind();
  expect(await left('send-requirement-letter')).toEqual([]);
  await desk.end(waived);
  await desk.end(later);
  await remind();
  await remind();
  for (const told of [amina, bea]) expect(await letters(told)).toEqual([['overdue', await desk.day(-100), 'Basics']]);
  expect(await letters(clara)).toEqual([]);
});

test.each([
  ['the same day', 3, 0],
  ['the next one', 19, 1],
])(
  'letters go in the morning of %s where the clock finds them at %i o’clock, as things stand then',
  async (_, hour, days) => {
    await written();
    const zone = await itIs(hour);
    const [local] = await database.rows<{ due: string; morning: string }>(
      `select (today + 30 + $2::int)::text as due, (today + $2::int)::text || ' 07:00:00' as morning
     from (select (now() at time zone $1)::date as today) as local`,
      [zone, days],
    );
    await desk.require(40, { firstDueOn: local!.due });
    await remind();
    const sent = await database.rows<{ at: string }>(
      `select distinct (due_at at time zone $2)::text as at from outbox where organisation_id = $1 and job = 'send-requirement-letter'`,
      [desk.actor.organisationId, zone],
    );
    expect(sent).toEqual([{ at: local!.morning }]);
  },
);

test('midnight in Greenwich is of the morning to come in Lima, and of the next day in Auckland', async () => {
  const zones = ['America/Lima', 'UTC', 'Pacific/Auckland'];
  const days = await database.rows<{ day: string }>(
    `select ${tellingDay(`timestamptz '2026-03-10T00:00Z'`, 'zone')}::text as day from unnest($1::text[]) with ordinality as each (zone, nth) order by nth`,
    [zones],
  );
  expect(days.map(({ day }) => day)).toEqual(['2026-03-10', '2026-03-10', '2026-03-11']);
});

test('what was left is not sent to who has done it meanwhile, or has left, nor of what was ended', async () => {
  const [amina, bea, clara] = [await written(), await written(), await written()];
  const id = await desk.require(10);
  await remind();
  await desk.done(0, amina);
  await database.rows('update person set left_on = current_date where id = $1', [bea.personId]);
  expect([await letters(amina), await letters(bea)]).toEqual([[], []]);
  expect(await letters(clara)).toHaveLength(1);
  await desk.end(id);
  expect(await letters(clara)).toEqual([]);
});

test('an organisation that requires nothing is not looked at', async () => {
  await desk.end(await desk.require(10));
  await relay.leaveDue(dueRequirementReminders);
  expect(await left('remind-of-requirements')).toEqual([]);
});
