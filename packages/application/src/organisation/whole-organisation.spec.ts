import { anInstitution } from '@baobab/testing';
import type { Actor } from '../access';
import type { Head } from '../database/working-database.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { Refused } from '../problem';
import { authoriseOrganisation } from './whole-organisation.queries';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

const over = (head: Head, ...institutionIds: string[]): Actor => ({
  ...head,
  grants: institutionIds.map((institutionId) => ({ role: 'coordinator', institutionId })),
});
const reached = (actor: Actor) =>
  database.work.run(actor, () =>
    authoriseOrganisation(actor, 'coordinator', 'manager').then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refused) return false;
        throw error;
      },
    ),
  );
const another = (head: Head, more: { parent_id?: string } = {}) =>
  anInstitution(database.owner, { organisation_id: head.organisationId, ...more });
const during = (id: string, from: string, to: string | null) =>
  database.owner.query('update institution set valid_from = $2::date, valid_to = $3::date where id = $1', [
    id,
    from,
    to,
  ]);

describe('the whole organisation', () => {
  test('is reached from its only top, and from no institution below it nor with another role', async () => {
    const head = await database.aHead();
    const below = await another(head, { parent_id: head.rootId });
    expect(await reached(over(head, head.rootId))).toBe(true);
    expect(await reached(over(head, below.id))).toBe(false);
    expect(await reached(over(head))).toBe(false);
    const learner: Actor = { ...head, grants: [{ role: 'learner', institutionId: head.rootId }] };
    expect(await reached(learner)).toBe(false);
  });

  test('of several tops is reached over all of them, never over one', async () => {
    const head = await database.aHead();
    const second = await another(head);
    expect(await reached(over(head, head.rootId))).toBe(false);
    expect(await reached(over(head, second.id))).toBe(false);
    expect(await reached(over(head, head.rootId, second.id))).toBe(true);
  });

  test('does not hang on tops that are no more, or not yet', async () => {
    const head = await database.aHead();
    await during((await another(head)).id, '2020-01-01', '2021-01-01');
    await during((await another(head)).id, '2999-01-01', null);
    expect(await reached(over(head, head.rootId))).toBe(true);
  });

  test('is that of today: an institution that stands below another until a day is a top from then on', async () => {
    const head = await database.aHead();
    const child = await another(head, { parent_id: head.rootId });
    const ends = (day: string) =>
      database.owner.query(
        `update institution_placement set valid_from = '2020-01-01', valid_to = $2::date where institution_id = $1`,
        [child.id, day],
      );
    await ends('2999-01-01');
    expect(await reached(over(head, head.rootId))).toBe(true);
    await ends('2021-01-01');
    expect(await reached(over(head, head.rootId))).toBe(false);
    expect(await reached(over(head, head.rootId, child.id))).toBe(true);
  });

  test('is nobody else’s: the top of another organisation reaches nothing here', async () => {
    const [head, other] = [await database.aHead(), await database.aHead()];
    expect(await reached(over(head, other.rootId))).toBe(false);
  });
});
