import { WorkingDatabase } from '../database/working-database.testing';
import { PersonNeedsQueries } from '.';
import { NeedsDesk } from './needs.testing';
import { WithheldCells } from './withheld-cells';

let database: WorkingDatabase;
let desk: NeedsDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await NeedsDesk.open(database);
});
afterAll(() => database?.close());

const persons = () => new PersonNeedsQueries(database.reads, new WithheldCells(database.reads));

describe('rows that are not institutions', () => {
  test('count everybody below the place once, by role profile, gender and region, and who has none recorded apart', async () => {
    const north = await desk.ministry('North office', { region: 'North' });
    await desk.people(3, 0, { gender: 'female', institution_id: north });
    await desk.people(2, desk.target, { gender: 'male', region: 'South', institution_id: north });
    await desk.people(1, 0);
    await desk.count();
    const all = { [(await desk.matrix())!.rows[0]!.name!]: '4 of 6' };
    expect(await desk.rows({ by: 'gender' })).toEqual({
      ...all,
      female: '3 of 3',
      male: '0 of 2',
      'not recorded': '1 of 1',
    });
    expect(await desk.rows({ by: 'region' })).toEqual({
      ...all,
      North: '3 of 3',
      South: '0 of 2',
      'not recorded': '1 of 1',
    });
    const byRole = await desk.matrix({ by: 'role_profile' });
    expect(byRole?.rows.map(({ id, people }) => [id, people])).toEqual([
      [desk.head.rootId, 6],
      [desk.profile, 6],
    ]);
    expect(byRole?.rows[1]?.name).toMatch(/\w/);
    expect(await desk.rows({ by: 'gender', institutionId: north })).toEqual({
      'North office': '3 of 5',
      female: '3 of 3',
      male: '0 of 2',
    });
  });

  test('are teams for who sees persons: whoever reports to one supervisor', async () => {
    const [boss] = await desk.people(1, null, { name: 'Boss' });
    await desk.people(2, 0, { supervisor_id: boss! });
    await desk.count();
    const all = (await desk.matrix())!.rows[0]!.name!;
    expect(await desk.rows({ by: 'team' })).toEqual({ [all]: '2 of 2', Boss: '2 of 2', 'not recorded': '0 of 0' });
    expect(await desk.matrix({ by: 'team' }, desk.as('manager'))).toMatchObject({
      rowsLeftOut: 'persons',
      rows: [{ name: all }],
    });
  });

  test('open the people behind them, and those alone', async () => {
    await desk.people(3, 0, { gender: 'female' });
    await desk.people(2, 0, { gender: 'male' });
    await desk.people(1, 0);
    await desk.count();
    const cell = {
      roundId: desk.roundId,
      institutionId: desk.head.rootId,
      competencyId: desk.competency,
      by: 'gender',
    };
    const totals = ['female', 'male', '-'].map(
      async (value) => (await persons().peopleInNeed(desk.head, { ...cell, value })).totalCount,
    );
    expect(await Promise.all(totals)).toEqual([3, 2, 1]);
    const levels = await persons().levelDistribution(desk.head, { ...cell, value: 'female' });
    expect(levels[0]?.people).toBe(3);
  });
});

describe('who sees no persons', () => {
  const manager = () => desk.as('manager');

  test('is told no small group, nor the one from which it would follow', async () => {
    await desk.people(20, 0, { gender: 'female' });
    await desk.people(12, 0, { gender: 'male' });
    await desk.people(3, 0, { gender: 'other' });
    await desk.count();
    const all = (await desk.matrix())!.rows[0]!.name!;
    expect(await desk.rows({ by: 'gender' }, manager())).toEqual({
      [all]: '35 of 35',
      female: '20 of 20',
      male: 'withheld',
      other: 'withheld',
    });
  });

  test('is not told a region from which a withheld institution would follow', async () => {
    const places = { Health: 'North', Labour: 'North', Finance: 'South' };
    const sizes = { Health: 20, Labour: 3, Finance: 30 };
    for (const [name, region] of Object.entries(places))
      await desk.people(sizes[name as keyof typeof sizes], 0, {
        institution_id: await desk.ministry(name, { region }),
      });
    await desk.count();
    // Finance, the next smallest, is withheld with Labour; North less Health would be Labour.
    expect(await desk.rows({}, manager())).toMatchObject({
      Finance: '30 of 30',
      Health: 'withheld',
      Labour: 'withheld',
    });
    expect(await desk.rows({ by: 'region' }, manager())).toMatchObject({ North: '23 of 23', South: '30 of 30' });
    await desk.people(9, 0, { institution_id: await desk.ministry('Youth', { region: 'South' }) });
    await desk.count();
    expect(await desk.rows({ by: 'region' }, manager())).toMatchObject({ South: 'withheld' });
  });

  test('is told of groups over her whole reach alone, and of nobody’s levels', async () => {
    const health = await desk.ministry('Health');
    await desk.people(20, 0, { gender: 'female', institution_id: health });
    await desk.people(20, 0, { gender: 'female' });
    await desk.count();
    expect(await desk.matrix({ by: 'gender', institutionId: health }, manager())).toMatchObject({
      rowsLeftOut: 'part',
      rows: [{ name: 'Health' }],
    });
    expect(await desk.rows({ by: 'gender' }, desk.as('manager', health))).toMatchObject({ female: '20 of 20' });
    const cell = {
      roundId: desk.roundId,
      institutionId: desk.head.rootId,
      competencyId: desk.competency,
      by: 'gender',
      value: 'female',
    };
    const levels = await persons().levelDistribution(manager(), cell);
    expect(levels.map(({ people }) => people)).toEqual([null, null, null, null]);
    await expect(persons().peopleInNeed(manager(), cell)).rejects.toMatchObject({ kind: 'Refused' });
  });
});

test('a number is expected by the errors of its levels; a person is told with her probability', async () => {
  await desk.people(4, desk.target - 1, { error: 0.5 });
  await desk.people(1, desk.target - 1);
  await desk.count();
  const matrix = await desk.matrix();
  const index = matrix!.competencies.findIndex(({ id }) => id === desk.competency);
  // Half a level below what reaches the target, at an error of half a level: Φ(1) = 0.841 each.
  expect(matrix?.rows[0]?.inNeed[index]).toBe(5);
  expect(matrix?.rows[0]?.expectedInNeed[index]).toBe(4.4);
  const { nodes } = await persons().peopleInNeed(desk.head, {
    roundId: desk.roundId,
    institutionId: desk.head.rootId,
    competencyId: desk.competency,
    first: 10,
  });
  expect(nodes.map(({ probability }) => probability?.toFixed(3) ?? 'not known').sort()).toEqual([
    ...Array<string>(4).fill('0.841'),
    'not known',
  ]);
});
