import { anAccount, anInstitution, aPerson } from '@baobab/testing';
import type { Actor } from '../access';
import { WorkingDatabase } from '../database/working-database.testing';
import { JoiningQueries } from '.';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

const figuresOf = (actor: Actor) => new JoiningQueries(database.reads).figures(actor);

/** @param days from now on that it holds. */
const invite = (organisationId: string, personId: string, days: number) =>
  database.owner.query(
    `insert into one_time_token (purpose, token_hash, organisation_id, person_id, expires_at)
     values ('invitation', gen_random_uuid()::text, $1, $2, now() + make_interval(days => $3))`,
    [organisationId, personId, days],
  );

test('an organisation that was just set up has one institution and one person, who has joined', async () => {
  expect(await figuresOf(await database.aHead('administrator'))).toEqual({
    institutions: 1,
    people: 1,
    joined: 1,
    invited: 0,
    expired: 0,
    notInvited: 0,
    tasks: [],
  });
});

test('people are counted by how far they are on their way to an account; the last invitation counts', async () => {
  const head = await database.aHead('administrator');
  const own = { organisation_id: head.organisationId, institution_id: head.rootId };
  const [invited, expired] = [await aPerson(database.owner, own), await aPerson(database.owner, own)];
  await aPerson(database.owner, { ...own, name: 'Never invited' });
  await aPerson(database.owner, { ...own, left_on: '2025-01-01' });
  const account = await anAccount(database.owner);
  await aPerson(database.owner, { ...own, account_id: account.id });
  await invite(head.organisationId, invited.id, 7);
  await invite(head.organisationId, expired.id, -1);
  const figures = await figuresOf(head);
  expect(figures).toMatchObject({ institutions: 1, people: 5, joined: 2, invited: 1, expired: 1, notInvited: 1 });
  expect(figures?.tasks).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        kind: 'invitation_expired',
        count: 1,
        tasks: [expect.objectContaining({ id: expired.id })],
      }),
      expect.objectContaining({
        kind: 'person_not_invited',
        count: 1,
        tasks: [expect.objectContaining({ name: 'Never invited' })],
      }),
    ]),
  );
});

test('figures end where the roles that may invite end', async () => {
  const head = await database.aHead('administrator');
  const own = { organisation_id: head.organisationId };
  const place = await anInstitution(database.owner, { ...own, parent_id: head.rootId });
  await aPerson(database.owner, { ...own, institution_id: place.id });
  const below: Actor = { ...head, grants: [{ role: 'coordinator', institutionId: place.id }] };
  expect(await figuresOf(below)).toMatchObject({ institutions: 1, people: 1, notInvited: 1 });
  const manager: Actor = { ...head, grants: [{ role: 'manager', institutionId: head.rootId }] };
  expect(await figuresOf(manager)).toMatchObject({ institutions: 0, people: 0, tasks: [] });
});
