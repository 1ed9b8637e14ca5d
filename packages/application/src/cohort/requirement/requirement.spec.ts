import { aTrainingModule } from '@baobab/testing';
import { WorkingDatabase } from '../../database/working-database.testing';
import { RequirementDesk } from './requirement.testing';

let database: WorkingDatabase;
let desk: RequirementDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await RequirementDesk.open(database);
});
afterAll(() => database?.close());

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);
const saying = (path: string, code: string) => ({
  issues: [{ path, code, message: expect.stringMatching(/\.$/) as string }],
});

describe('what an institution requires', () => {
  test('is required of everybody there and below it, until an institution further down says otherwise', async () => {
    const [place, other] = [await desk.cohorts.place(), await desk.cohorts.place()];
    const [amina, bea] = [await desk.somebody(400, place), await desk.somebody(400, other)];
    await desk.require(60);
    expect([await desk.standing(amina), await desk.standing(bea)]).toEqual([
      [['to_come', await desk.day(60)]],
      [['to_come', await desk.day(60)]],
    ]);
    const below = await desk.require(20, { institutionId: place, everyMonths: null });
    expect([await desk.standing(amina), await desk.standing(bea)]).toEqual([
      [['due', await desk.day(20)]],
      [['to_come', await desk.day(60)]],
    ]);
    await desk.end(below);
    expect(await desk.standing(amina)).toEqual([['to_come', await desk.day(60)]]);
  });

  test('is not required where an institution below waives it, and is again once that is ended', async () => {
    const place = await desk.cohorts.place();
    const amina = await desk.somebody(400, place);
    const { requirementId } = await desk.waive(await desk.require(60), place);
    expect(await desk.standing(amina)).toEqual([]);
    await desk.end(requirementId);
    expect(await desk.standing(amina)).toEqual([['to_come', await desk.day(60)]]);
  });

  test('of a role profile goes before what is required of everybody, wherever either is said', async () => {
    const place = await desk.cohorts.place();
    const amina = await desk.somebody(400, place);
    const [{ id: roleProfileId } = { id: '' }] = await database.rows<{ id: string }>(
      'select role_profile_id as id from person where id = $1',
      [amina.personId],
    );
    await desk.require(50, { roleProfileId });
    await desk.require(10, { institutionId: place });
    expect(await desk.standing(amina)).toEqual([['to_come', await desk.day(50)]]);
    await database.rows('update person set role_profile_id = null where id = $1', [amina.personId]);
    expect(await desk.standing(amina)).toEqual([['due', await desk.day(10)]]);
  });

  test('is done by a completed cohort that holds the module or what does as well, from the day on which it was completed', async () => {
    const [amina, bea] = await desk.people(2);
    const stated = await aTrainingModule(database.owner, {
      ...{ organisation_id: desk.actor.organisationId, title: 'As good' },
      teaches: { 'D1.1': [0, 1] },
    });
    await database.rows('insert into training_module_equivalent (training_module_id, equivalent_id) values ($1, $2)', [
      desk.moduleId,
      stated.id,
    ]);
    await desk.requireSince(100, { trainingModuleId: stated.id });
    await desk.done(40, amina!);
    expect([(await desk.mine(amina!))[0], (await desk.mine(bea!))[0]]).toMatchObject([
      { standing: 'done', doneOn: await desk.day(-40) },
      { standing: 'overdue', dueOn: await desk.day(-100), doneOn: null },
    ]);
  });

  test('of a programme that is split into tracks is done by what all of its tracks hold, and by all once it is edited by hand', async () => {
    const [amina, bea] = await desk.people(2);
    const another = await desk.alsoHolds('Another');
    await desk.cohorts.splitFor(amina!, 'Another');
    const id = await desk.requireSince(100);
    await desk.requireSince(100, { trainingModuleId: another });
    await desk.done(40, amina!);
    await desk.cohorts.enrol(await desk.cohorts.aCohort({ name: 'Hers' }), bea!);
    const told = async () => ({
      amina: (await desk.standing(amina!)).map(([standing]) => standing).sort(),
      cohorts: (await desk.mine(bea!)).map(({ cohorts }) => cohorts.length).sort(),
      cohortName: (await desk.requiredOf(id)).nodes.find(({ personId }) => personId === bea!.personId)?.cohortName,
    });
    expect(await told()).toEqual({ amina: ['done', 'overdue'], cohorts: [0, 1], cohortName: null });
    await desk.alsoHolds('By hand');
    expect(await told()).toEqual({ amina: ['done', 'done'], cohorts: [1, 1], cohortName: 'Hers' });
  });

  test('is asked as of a day: what was done later does not count yet, and what holds no longer counts no more', async () => {
    const [amina] = await desk.people(1);
    const id = await desk.requireSince(100);
    await desk.done(40, amina!);
    const standings = async (days: number) => {
      const { nodes } = await desk.requiredOf(id, {}, desk.actor, await desk.day(days));
      return nodes.filter(({ personId }) => personId === amina!.personId).map(({ standing }) => standing);
    };
    expect(await standings(-50)).toEqual(['overdue']);
    expect(await standings(0)).toEqual(['done']);
    expect(await standings(310)).toEqual(['due']);
    expect(await standings(400)).toEqual(['overdue']);
    await database.rows('update person set left_on = $2 where id = $1', [amina!.personId, await desk.day(100)]);
    expect(await standings(310)).toEqual([]);
  });

  test('leaves who comes later the days that it says, and nobody who was there when it was said', async () => {
    const [newcomer, there] = [await desk.somebody(10), await desk.somebody(100)];
    await desk.requireSince(100, { newcomerDays: 20 });
    expect(await desk.standing(newcomer)).toEqual([['due', await desk.day(10)]]);
    expect(await desk.standing(there)).toEqual([['overdue', await desk.day(-100)]]);
  });
});

describe('a requirement is refused', () => {
  test('with a day that has passed or is far, a module that is not on offer, or no such role profile', async () => {
    await refused(desk.require(-1), saying('firstDueOn', 'due-past'));
    await refused(desk.require(4000), saying('firstDueOn', 'due-too-far'));
    await refused(
      desk.require(1, { trainingModuleId: desk.actor.personId }),
      saying('trainingModuleId', 'not-on-offer'),
    );
    await refused(
      desk.require(1, { roleProfileId: desk.actor.personId }),
      saying('roleProfileId', 'not-a-role-profile'),
    );
    expect(await desk.all()).toEqual([]);
  });

  test('where the same institution says it already, also by two at the same moment', async () => {
    const both = await Promise.allSettled([desk.require(9), desk.require(10)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await refused(desk.require(11), saying('institutionId', 'required-already'));
  });

  test('and so is waiving what no institution above requires', async () => {
    const place = await desk.cohorts.place();
    const id = await desk.require(9, { institutionId: place });
    await refused(desk.waive(id, place), saying('institutionId', 'nothing-to-waive'));
    await refused(desk.waive(id, await desk.cohorts.place()), saying('institutionId', 'nothing-to-waive'));
  });

  test('of who does not coordinate the institution', async () => {
    const place = await desk.cohorts.place();
    const id = await desk.require(9);
    for (const actor of [desk.as('manager'), desk.as('administrator'), desk.as('coordinator', place)]) {
      await refused(desk.require(9, {}, actor), { kind: 'Refused' });
      await refused(desk.change(id, {}, actor), { kind: 'Refused' });
      await refused(desk.end(id, 1, actor), { kind: 'Refused' });
    }
    const elsewhere = await RequirementDesk.open(database);
    await refused(elsewhere.end(id), { kind: 'NotFound' });
    expect(await elsewhere.all()).toEqual([]);
  });
});

test('it is changed from the version that was seen; one that began keeps its first day', async () => {
  const id = await desk.requireSince(100);
  const firstDueOn = await desk.day(-100);
  await desk.change(id, { firstDueOn, everyMonths: 24 });
  await refused(desk.change(id, { firstDueOn }), { kind: 'VersionConflict' });
  await refused(desk.end(id), { kind: 'VersionConflict' });
  await refused(
    desk.change(id, { firstDueOn: await desk.day(-99), expectedVersion: 2 }),
    saying('firstDueOn', 'due-past'),
  );
  expect(await desk.all()).toMatchObject([{ id, firstDueOn, everyMonths: 24, version: 2, mayChange: true }]);
  await desk.end(id, 2);
  await refused(desk.end(id, 3), { kind: 'NotFound' });
  const audited = (await desk.cohorts.audited()).filter((action) => action.startsWith('requirement'));
  expect(audited).toEqual(['requirement.added', 'requirement.changed', 'requirement.ended']);
});
