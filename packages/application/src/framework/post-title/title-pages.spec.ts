import { WorkingDatabase } from '../../database/working-database.testing';
import { issue } from '../framework.testing';
import { TitleDesk } from './post-title.testing';

let database: WorkingDatabase;
let desk: TitleDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  desk = await TitleDesk.open(database);
});
afterAll(() => database?.close());

describe('titles', () => {
  test('come a page at a time, to the last; with one that is given a role profile meanwhile, none is left out', async () => {
    const head = await database.aHead();
    await database.owner.query(
      `insert into person (organisation_id, institution_id, name, post)
       select $1, $2, 'Somebody', 'Title ' || n from generate_series(1, 302) as n, generate_series(1, 1 + n % 2)`,
      [head.organisationId, head.rootId],
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof desk.propose>> = await desk.propose(head, null, { first: 100, after });
      expect(page.totalCount).toBe(302);
      seen.push(...page.nodes.map(({ title }) => title));
      after = page.hasNextPage ? page.endCursor : null;
      if (seen.length === 100) await desk.confirm(head, { [seen[99]!]: 'Data analyst' }, { seen: page.nodes });
    } while (after);
    // The one that was given stands last now, and so is seen again.
    expect(seen).toHaveLength(303);
    expect(new Set(seen).size).toBe(302);
  });

  test('are found by their words, however these are written; what no list gave out is no cursor', async () => {
    const head = await database.aHead();
    for (const post of ['Data analyst', 'ANALYST, senior', 'Driver', '50% clerk']) await desk.somebody(head, post);
    const found = async (search: string) => {
      const { nodes, totalCount } = await desk.propose(head, null, { search });
      expect(totalCount).toBe(nodes.length);
      return nodes.map(({ title }) => title).sort();
    };
    expect(await found('aNALYST')).toEqual(['ANALYST, senior', 'Data analyst']);
    expect(await found('50%')).toEqual(['50% clerk']);
    expect(await found('gardener')).toEqual([]);
    expect(await found(' ')).toHaveLength(4);
    await expect(desk.propose(head, null, { after: 'x' })).rejects.toEqual(issue('after', 'wrong-cursor'));
  });
});
