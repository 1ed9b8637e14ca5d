import { anInstitution, aPerson } from '@baobab/testing';
import fc from 'fast-check';
import type { Actor } from '../access';
import { sql } from '../database';
import { WorkingDatabase } from '../database/working-database.testing';
import { InstitutionQueries, PeopleQueries } from '.';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

const today = 'current_date';
const leaving = [null, `${today} - 1`, today, `${today} + 1`];

/** Several people at once, or one: who moves where, and when she leaves. */
const change = fc.record({
  first: fc.nat({ max: 9 }),
  further: fc.nat({ max: 3 }),
  place: fc.nat({ max: 3 }),
  leaves: fc.constantFrom(...leaving),
});

const shown = async (actor: Actor) =>
  (await new InstitutionQueries(database.reads).all(actor)).map(({ id, peopleCount }) => `${id} ${peopleCount}`).sort();

const counted = async ({ organisationId }: Actor) => {
  const { rows } = await database.owner.query<{ line: string }>(
    `select format('%s %s', i.id, count(p.id) filter (where p.left_on is null or p.left_on > current_date)) as line
     from institution i left join person p on p.institution_id = i.id where i.organisation_id = $1 group by i.id order by 1`,
    [organisationId],
  );
  return rows.map(({ line }) => line).sort();
};

test('people are counted rightly whatever happens to them, several transactions at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
      async (transactions) => {
        const head = await database.aHead('administrator');
        const own = { organisation_id: head.organisationId };
        const places = [head.rootId];
        for (let n = 0; n < 3; n += 1)
          places.push((await anInstitution(database.owner, { ...own, parent_id: head.rootId })).id);
        const people: string[] = [];
        for (let n = 0; n < 13; n += 1)
          people.push((await aPerson(database.owner, { ...own, institution_id: places[n % 4] ?? '' })).id);
        await Promise.all(
          transactions.map((changes, apart) =>
            database.work.run(head, async () => {
              for (const { first, further, place, leaves } of changes)
                // Each transaction has people of its own: two that change one person wait for each other.
                await sql(
                  `update person set institution_id = $3, left_on = ${leaves} where organisation_id = $1 and id = any($2)`,
                  [
                    head.organisationId,
                    people.slice(first, first + further + 1).filter((_, n) => (first + n) % 4 === apart),
                    places[place],
                  ],
                );
            }),
          ),
        );
        expect(await shown(head)).toEqual(await counted(head));
      },
    ),
    { numRuns: 25 },
  );
});

test('counts of people are kept together: one row an institution once nobody else writes', async () => {
  const head = await database.aHead('administrator');
  for (let n = 0; n < 5; n += 1)
    await aPerson(database.owner, { organisation_id: head.organisationId, institution_id: head.rootId });
  const { rows } = await database.owner.query('select people from people_count where organisation_id = $1', [
    head.organisationId,
  ]);
  expect(rows).toEqual([{ people: 6 }]);
});

test('a person who is deleted is counted no more', async () => {
  const head = await database.aHead('administrator');
  const person = await aPerson(database.owner, { organisation_id: head.organisationId, institution_id: head.rootId });
  await database.owner.query('delete from person where id = $1', [person.id]);
  expect(await shown(head)).toEqual([`${head.rootId} 1`]);
});

describe('a page of people by name', () => {
  const page = (actor: Actor, input: object) => new PeopleQueries(database.reads).page(actor, input);
  const names = async (actor: Actor, institutionId: string | null) => {
    const all: string[] = [];
    for (let after: string | null = null, further = true; further;) {
      const { edges, pageInfo } = await page(actor, { first: 7, after, institutionId });
      all.push(...edges.map(({ node }) => node.name));
      [after, further] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    return all;
  };

  test.each([3, 40])(
    'goes through the people of %i institutions in order, each once, and nobody who left',
    async (places) => {
      const head = await database.aHead('administrator');
      const own = { organisation_id: head.organisationId };
      await database.owner.query(`update person set name = 'A head' where id = $1`, [head.personId]);
      const expected = ['A head'];
      const outside = await anInstitution(database.owner, own);
      await aPerson(database.owner, { ...own, institution_id: outside.id, name: 'Beyond reach' });
      for (let n = 0; n < places; n += 1) {
        const { id } = await anInstitution(database.owner, { ...own, parent_id: head.rootId });
        const name = `P ${String((n * 17) % 100).padStart(3, '0')}`;
        await aPerson(database.owner, { ...own, institution_id: id, name });
        await aPerson(database.owner, { ...own, institution_id: id, name: 'Left', left_on: '2025-01-01' });
        expected.push(name);
      }
      expect(await names(head, null)).toEqual(expected.sort());
      expect(await names(head, head.rootId)).toEqual(expected);
      expect(await new PeopleQueries(database.reads).count(head, (await page(head, { first: 1 })).filter)).toBe(
        places + 1,
      );
    },
  );

  test('a search that finds nobody says none', async () => {
    const head = await database.aHead('administrator');
    expect((await page(head, { first: 5, search: 'nobody is called so' })).filter.total).toBe(0);
  });
});
