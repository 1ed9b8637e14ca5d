import { WorkingDatabase } from '../database/working-database.testing';
import { jobs, RelayOutbox } from '../outbox';
import { countNeeds, CountDueNeeds, dueCounts } from '.';
import { NeedsDesk } from './needs.testing';

let database: WorkingDatabase;
let relay: RelayOutbox;
let desk: NeedsDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  relay = await RelayOutbox.connect(database.relayUrl);
});
beforeEach(async () => {
  desk = await NeedsDesk.open(database);
});
afterAll(async () => {
  await relay?.close();
  await database?.close();
});

/** What the clock finds due of this organisation, and the worker does of it. @returns how many jobs that were. */
const tick = async (): Promise<number> => {
  const { organisationId } = desk.head;
  await relay.leaveDue(dueCounts);
  const left = await database.rows<{ id: string; payload: unknown }>(
    `select id, payload from outbox where organisation_id = $1 and job = 'count-needs' and settled_at is null`,
    [organisationId],
  );
  for (const { id, payload } of left) {
    jobs['count-needs'].payload.parse(payload);
    await new CountDueNeeds(database.work).execute({ organisationId, clock: true });
    await database.rows('update outbox set relayed_at = now(), settled_at = now() where id = $1', [id]);
  }
  return left.length;
};
const peopleCounted = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await database.rows<{ name: string; people: number }>(
        `select i.name, n.people from needs_people n join institution i on i.organisation_id = n.organisation_id and i.id = n.institution_id
         where n.organisation_id = $1 and n.people > 0`,
        [desk.head.organisationId],
      )
    ).map(({ name, people }) => [name, people]),
  );
/** As if a day had begun since: those who leave tomorrow left today, and what begins tomorrow begins today; what was counted was so yesterday. */
const aDayLater = async () => {
  const { organisationId } = desk.head;
  for (const text of [
    'update person set left_on = left_on - 1 where organisation_id = $1 and left_on is not null',
    'update institution_placement set valid_from = valid_from - 1, valid_to = valid_to - 1 where organisation_id = $1',
    'update needs_day set day = day - 1 where organisation_id = $1',
    // The keys hold the day, and this one is another.
    `delete from outbox where organisation_id = $1 and job = 'count-needs'`,
  ])
    await database.rows(text, [organisationId]);
};
/** As if the job had been given up, and the clock came by an hour later. */
const givenUp = () =>
  database.rows(`update outbox set key = key || ' an hour ago', settled_at = now() where organisation_id = $1`, [
    desk.head.organisationId,
  ]);
const inDays = async (days: number): Promise<string> => {
  const [found] = await database.rows<{ day: string }>('select (current_date + $1::int)::text as day', [days]);
  return found!.day;
};

test('a job of a day that was given up is left again the next hour', async () => {
  const health = await desk.ministry('Health');
  await desk.people(2, 0, { institution_id: health });
  await desk.people(1, 0, { institution_id: health, left_on: await inDays(1) });
  await desk.count();
  await tick();
  await aDayLater();
  await relay.leaveDue(dueCounts);
  await givenUp();
  expect(await peopleCounted()).toEqual({ Health: 3 });
  expect(await tick()).toBe(1);
  expect(await peopleCounted()).toEqual({ Health: 2 });
});

test('who leaves on a day counts until it begins, and where nobody leaves nothing happens', async () => {
  const health = await desk.ministry('Health');
  await desk.people(3, 0, { institution_id: health });
  await desk.people(1, 0, { institution_id: health, left_on: await inDays(2) });
  await desk.people(2, 0, { institution_id: await desk.ministry('Labour') });
  await desk.count();
  await tick(); // the places in the tree began on this day
  expect(await peopleCounted()).toEqual({ Health: 4, Labour: 2 });
  await aDayLater();
  expect(await tick()).toBe(0);
  expect(await peopleCounted()).toEqual({ Health: 4, Labour: 2 });
  await aDayLater();
  expect(await peopleCounted()).toEqual({ Health: 4, Labour: 2 });
  expect(await tick()).toBe(1);
  expect(await peopleCounted()).toEqual({ Health: 3, Labour: 2 });
  expect(await tick()).toBe(0);
  await aDayLater();
  expect(await tick()).toBe(0);
});

test('days on which no clock ran are made up for', async () => {
  await desk.people(2, 0, { left_on: await inDays(1) });
  await desk.people(1, 0);
  await desk.count();
  await tick();
  for (const _ of ['one', 'two', 'three']) await aDayLater();
  expect(await tick()).toBe(1);
  expect(Object.values(await peopleCounted())).toEqual([1]);
});

test('who had left before days were remembered is found once', async () => {
  const [id] = await desk.people(2, 0);
  await desk.count();
  await database.rows(`update person set left_on = '2020-01-01' where id = $1`, [id]);
  expect(await tick()).toBe(1);
  expect(Object.values(await peopleCounted())).toEqual([1]);
  await aDayLater();
  expect(await tick()).toBe(0);
});

test('when a planned move begins, the targets inherited at the new place are counted', async () => {
  const { organisationId } = desk.head;
  const [strict, moving] = [await desk.ministry('Strict'), await desk.ministry('Moving')];
  const [profile] = await database.rows<{ id: string }>(
    `with copied as (
       insert into role_profile (organisation_id, framework_id, texts)
       select $1, framework_id, texts from role_profile where id = $2 returning id, framework_id),
     targets as (
       insert into role_profile_target (role_profile_id, framework_id, competency_id, ordinal) select id, framework_id, $3, 1 from copied)
     select id from copied`,
    [organisationId, desk.profile, desk.competency],
  );
  await database.rows(
    `insert into institution_target (organisation_id, role_profile_id, institution_id, framework_id, competency_id, ordinal)
     select $1, $2, $3, framework_id, $4, 2 from role_profile where id = $2`,
    [organisationId, profile!.id, strict, desk.competency],
  );
  await desk.people(2, 1, { institution_id: moving, role_profile_id: profile!.id });
  await database.rows('update institution_placement set valid_to = $2 where institution_id = $1', [
    moving,
    await inDays(1),
  ]);
  await database.rows(
    'insert into institution_placement (organisation_id, institution_id, parent_id, valid_from) values ($1, $2, $3, $4)',
    [organisationId, moving, strict, await inDays(1)],
  );
  await database.work.run(desk.head, () => countNeeds(null));
  await tick();
  const inNeed = async () =>
    (
      await database.rows<{ inNeed: number }>(
        'select in_need as "inNeed" from needs_summary where institution_id = $1 and competency_id = $2',
        [moving, desk.competency],
      )
    ).map((each) => each.inNeed);
  expect(await inNeed()).toEqual([0]);
  await aDayLater();
  expect(await tick()).toBe(1);
  expect(await inNeed()).toEqual([2]);
});

test('what is due for longer than an hour is tried again each hour', async () => {
  await desk.people(1, 0);
  await tick();
  await database.rows(`delete from outbox where organisation_id = $1`, [desk.head.organisationId]);
  const left = () => database.rows(`insert into needs_due (organisation_id) values ($1)`, [desk.head.organisationId]);
  await left();
  expect(await tick()).toBe(0);
  await database.rows(`update needs_due set due_since = now() - interval '2 hours' where organisation_id = $1`, [
    desk.head.organisationId,
  ]);
  expect(await tick()).toBe(1);
  expect(Object.values(await peopleCounted())).toEqual([1]);
});

test('the relay sees days and moments, and neither people nor institutions', async () => {
  for (const column of [
    'institution_ids from needs_due',
    'people from people_count',
    'institution_id from institution_placement',
  ])
    await expect(relay.leaveDue(`select ${column}`)).rejects.toThrow('permission denied');
});
