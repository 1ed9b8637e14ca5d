import type { Actor } from '../access';
import { RequirementDesk } from '../cohort/requirement/requirement.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { Mailer, type Letter, type RequirementLetter } from '../mail';
import { jobs, RelayOutbox } from '../outbox';
import { dueRequirementReminders, RemindOfRequirements, SendRequirementLetter } from '.';

let database: WorkingDatabase;
let relay: RelayOutbox;
let desk: RequirementDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  relay = await RelayOutbox.connect(database.relayUrl);
});
beforeEach(async () => {
  desk = await RequirementDesk.open(database);
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
const written = async (days?: number) => {
  const person = await desk.somebody(days);
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
