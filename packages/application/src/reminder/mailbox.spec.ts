import { WorkingDatabase, type Head } from '../database/working-database.testing';
import { MailboxQueries, ReceiveMail } from '.';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

const aDemonstration = async (): Promise<Head> => {
  const head = await database.aHead();
  await database.owner.query('update organisation set demonstration = true where id = $1', [head.organisationId]);
  return head;
};
const receive = ({ organisationId }: Head, messageId: string, more: Record<string, unknown> = {}) =>
  new ReceiveMail(database.work).execute(
    { organisationId, clock: true },
    { messageId, recipient: 'a@demo.example', subject: messageId, text: 'Hello', html: null, calendar: null, ...more },
  );
const subjects = async (head: Head, input: Record<string, unknown> = {}) =>
  (await new MailboxQueries(database.reads).page(head, input))?.nodes.map(({ subject }) => subject);

test('the mailbox shows what the demonstration was sent, the newest first, a page at a time', async () => {
  const head = await aDemonstration();
  for (const id of ['first', 'second', 'third']) await receive(head, id);
  const queries = new MailboxQueries(database.reads);
  const page = await queries.page(head, { first: 2 });
  expect(page).toMatchObject({ totalCount: 3, hasNextPage: true });
  expect(page?.nodes.map(({ subject }) => subject)).toEqual(['third', 'second']);
  expect(await subjects(head, { first: 2, after: page?.endCursor })).toEqual(['first']);
});

test('a letter that came twice stands there once', async () => {
  const head = await aDemonstration();
  await receive(head, 'same');
  await receive(head, 'same');
  expect(await subjects(head)).toEqual(['same']);
});

test('a recipient or a subject is searched as it is written, signs of the search included', async () => {
  const head = await aDemonstration();
  await receive(head, '100 % sure');
  await receive(head, 'other', { recipient: 'amina_o@demo.example' });
  expect(await subjects(head, { search: '100 %' })).toEqual(['100 % sure']);
  expect(await subjects(head, { search: 'MINA_' })).toEqual(['other']);
  expect(await subjects(head, { search: 'nothing' })).toEqual([]);
});

test('an empty mailbox of the demonstration is empty, and a real organisation has none to look into', async () => {
  expect(await subjects(await aDemonstration())).toEqual([]);
  const real = await database.aHead('administrator');
  await receive(real, 'secret');
  expect(await subjects(real)).toBeUndefined();
  const [letter] = await database.rows<{ id: string }>('select id from mailbox_message where organisation_id = $1', [
    real.organisationId,
  ]);
  expect(await new MailboxQueries(database.reads).byId(real, letter!)).toBeNull();
});

test("another organisation's letters are not there", async () => {
  const [mine, theirs] = [await aDemonstration(), await aDemonstration()];
  await receive(theirs, 'theirs');
  expect(await subjects(mine)).toEqual([]);
  const queries = new MailboxQueries(database.reads);
  const { id } = (await queries.page(theirs, {}))!.nodes[0]!;
  expect(await queries.byId(mine, { id })).toBeNull();
  expect(await queries.byId(theirs, { id })).toMatchObject({ subject: 'theirs', text: 'Hello' });
});
