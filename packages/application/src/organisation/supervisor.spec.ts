import { anInstitution, aPerson } from '@baobab/testing';
import type { Head } from '../database/working-database.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { ChangePerson } from './change-person';

let database: WorkingDatabase;
let head: Head;
let health: { id: string };
let amina: { id: string };

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  head = await database.aHead();
  health = await anInstitution(database.owner, { ...own(), parent_id: head.rootId });
  amina = await aPerson(database.owner, { ...own(), institution_id: health.id, name: 'Amina' });
  await database.rows('update role_grant set institution_id = $2 where person_id = $1', [head.personId, health.id]);
});
afterAll(() => database?.close());

const own = () => ({ organisation_id: head.organisationId });
/** By a coordinator of Health alone. */
const name = (supervisor: string, expectedVersion = 1) =>
  new ChangePerson(database.work).execute(
    { ...head, grants: [{ role: 'coordinator', institutionId: health.id }] },
    { personId: amina.id, expectedVersion, institutionId: health.id, name: 'Amina', supervisor },
  );
const supervisorOf = async () =>
  (await database.rows<{ id: string | null }>('select supervisor_id as id from person where id = $1', [amina.id]))[0]
    ?.id;
const refused = (asked: Promise<unknown>, code: string) =>
  expect(asked).rejects.toMatchObject({ issues: [{ path: 'supervisor', code }] });

test('a supervisor is named from the institutions of who names her, and nobody is told whose a number is elsewhere', async () => {
  const boss = await aPerson(database.owner, { ...own(), institution_id: health.id, staff_number: 'S 1' });
  await aPerson(database.owner, { ...own(), institution_id: head.rootId, staff_number: 'S 2' });
  await refused(name('S 2'), 'not-a-supervisor');
  await refused(name('S 3'), 'not-a-supervisor');
  await name('S 1');
  expect(await supervisorOf()).toBe(boss.id);
});

test.each([
  ['works elsewhere', () => ({ institution_id: head.rootId })],
  ['has left', () => ({ institution_id: health.id, left_on: '2026-01-01' })],
])('who supervises her already stays when something else is changed, though she %s', async (_, where) => {
  const boss = await aPerson(database.owner, { ...own(), ...where(), staff_number: 'S 1' });
  await database.rows('update person set supervisor_id = $2 where id = $1', [amina.id, boss.id]);
  await name('S 1');
  expect(await supervisorOf()).toBe(boss.id);
});
