import { anInstitution } from '@baobab/testing';
import type { Head } from '../database/working-database.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { Refused } from '../problem';
import type { Actor, Role } from '.';
import { authoriseAll } from '.';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

const allowed = (actor: Actor, ids: string[], ...held: Role[]) =>
  database.work.run(actor, () =>
    authoriseAll(actor, ids, ...held).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refused) return false;
        throw error;
      },
    ),
  );
const below = (head: Head, parent_id: string) =>
  anInstitution(database.owner, { organisation_id: head.organisationId, parent_id });

test('a role over several institutions is one over each of them, wherever in the tree it was given', async () => {
  const head = await database.aHead();
  const [health, finance] = [await below(head, head.rootId), await below(head, head.rootId)];
  const hospitals = await below(head, health.id);
  const actor: Actor = {
    ...head,
    grants: [
      { role: 'coordinator', institutionId: health.id },
      { role: 'manager', institutionId: finance.id },
    ],
  };
  expect(await allowed(actor, [health.id, hospitals.id], 'coordinator')).toBe(true);
  expect(await allowed(actor, [hospitals.id, finance.id], 'coordinator', 'manager')).toBe(true);
  expect(await allowed(actor, [hospitals.id, finance.id], 'coordinator')).toBe(false);
  expect(await allowed(actor, [head.rootId], 'coordinator', 'manager')).toBe(false);
  expect(await allowed(actor, [health.id], 'administrator')).toBe(false);
});

test('nothing is allowed where no institution is named, nor over one of another organisation', async () => {
  const [head, other] = [await database.aHead(), await database.aHead()];
  expect(await allowed(head, [], 'coordinator')).toBe(false);
  expect(await allowed(head, [head.rootId, other.rootId], 'coordinator')).toBe(false);
});
