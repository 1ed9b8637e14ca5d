import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import { RoundDesk } from '../asked-round.testing';
import { ItemDesk } from '../item/item.testing';
import { CalibrationDesk } from './calibration.testing';

let database: WorkingDatabase;
let desk: CalibrationDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = new CalibrationDesk(database, await RoundDesk.open(database));
});
afterEach(() => desk?.thread.onModuleDestroy());
afterAll(() => database?.close());

describe('a calibration', () => {
  test('says of each item how it turned out, and counts who answered', async () => {
    const items = await desk.items(2);
    const people = await desk.people(260);
    await desk.sat(people.slice(0, 200), items.slice(0, 9));
    await desk.sat(people.slice(60), items);
    const { calibration, items: found } = await desk.calibrate();
    // Who sat both has a row for the second test of those items alone that she had not met.
    expect(calibration).toMatchObject({
      number: 1,
      people: 260,
      sittings: 400,
      rounds: 2,
      converged: true,
      inUse: false,
    });
    expect(calibration.used + calibration.leftOut).toBe(found.length);
    expect(found.find(({ itemId }) => itemId === items[0])).toMatchObject({
      answers: 260,
      discrimination: expect.any(Number),
      asked: true,
    });
    expect(found.find(({ itemId }) => itemId === items[11])).toMatchObject({ answers: 200 });
    const never = found.filter(({ itemId }) => !items.includes(itemId));
    expect(never.length).toBe(72);
    for (const each of never)
      expect(each).toMatchObject({ answers: 0, share: null, difficulty: null, leftOut: 'few_answers' });
  });

  test('takes a person’s first answer to an item, not what she may remember', async () => {
    const items = await desk.items(1);
    const people = await desk.people(200);
    await desk.sat(people, items, { opened: 40 });
    const first = await desk.calibrate();
    await desk.sat(people, items, { opened: 10 });
    const second = await desk.calibrate();
    expect(second.items).toEqual(first.items);
    expect(second.calibration).toMatchObject({ number: 2, rounds: 1, logLikelihood: first.calibration.logLikelihood });
  });

  test('does not count a test that still asks', async () => {
    const people = await desk.people(200);
    await desk.sat(people, await desk.items(1), { left: 5 });
    expect(await desk.all()).toMatchObject({ people: 0, leastPeople: 200, mayStart: true });
    await expect(desk.start()).rejects.toMatchObject({ kind: 'TooFewAnswers', figures: { people: 0 } });
  });

  test('leaves out an item that was retired meanwhile', async () => {
    const authors = await ItemDesk.open(database, desk.rounds);
    const own = await authors.approved();
    const items = [own, ...(await desk.items(1))];
    await desk.sat(await desk.people(200), items);
    const before = await desk.calibrate();
    expect(before.items.find(({ itemId }) => itemId === own)).toMatchObject({ answers: 200, asked: true });
    await authors.step('retire', own, authors.author);
    expect((await desk.calibrate()).items.some(({ itemId }) => itemId === own)).toBe(false);
    // The earlier version stays as it was, and says that it is not asked any more.
    expect((await desk.one(before.calibration.id))?.items.find(({ itemId }) => itemId === own)).toMatchObject({
      answers: 200,
      asked: false,
    });
  });

  test('is refused below 200 people, and while another is being made', async () => {
    const people = await desk.people(200);
    await desk.sat(people.slice(1), await desk.items(1));
    await expect(desk.start()).rejects.toMatchObject({
      kind: 'TooFewAnswers',
      code: 'too-few-people',
      figures: { people: 199, least: 200 },
    });
    await desk.sat(people.slice(0, 1), await desk.items(1));
    const { jobId } = await desk.start();
    expect(await desk.all()).toMatchObject({ jobId });
    await expect(desk.start()).rejects.toMatchObject({ kind: 'CalibrationRunning' });
    await desk.run(jobId);
    expect(await desk.job(jobId)).toMatchObject({ state: 'done' });
    expect((await desk.all()).jobId).toBeNull();
  });

  test('fails with a reason where fewer than five items can be calibrated, and keeps nothing', async () => {
    await desk.sat(await desk.people(200), (await desk.items(1)).slice(0, 4));
    const { jobId } = await desk.start();
    await desk.run(jobId);
    expect(await desk.job(jobId)).toMatchObject({ state: 'failed', problem: { code: 'too-few-items' } });
    expect((await desk.all()).calibrations).toEqual([]);
  });

  test('is of the whole organisation: who coordinates a part reads it and may not make one', async () => {
    const part = await desk.rounds.aPart();
    const local: Actor = {
      ...(await desk.rounds.somebody()),
      grants: [{ role: 'coordinator', institutionId: part.id }],
    };
    expect(await desk.all(local)).toMatchObject({ mayStart: false });
    await expect(desk.start(local)).rejects.toMatchObject({ kind: 'Refused' });
    await expect(desk.all({ ...local, grants: [] })).rejects.toMatchObject({ kind: 'Refused' });
  });
});

describe('accepting a calibration', () => {
  test('takes the newest accepted one into use, and is written down', async () => {
    await desk.sat(await desk.people(200), await desk.items(1));
    const [first, second] = [await desk.calibrate(), await desk.calibrate()];
    await desk.accept(second.calibration.id);
    await desk.accept(first.calibration.id);
    const { calibrations } = await desk.all();
    expect(calibrations.map(({ number, inUse, mayAccept }) => ({ number, inUse, mayAccept }))).toEqual([
      { number: 2, inUse: true, mayAccept: false },
      { number: 1, inUse: false, mayAccept: false },
    ]);
    expect(await desk.auditOf(second.calibration.id)).toEqual([
      { action: 'items.calibrated' },
      { action: 'calibration.accepted' },
    ]);
    await expect(desk.accept(first.calibration.id)).rejects.toMatchObject({ code: 'calibration-accepted' });
  });

  test('is refused where the figures had not settled, also by the database', async () => {
    await desk.sat(await desk.people(200), await desk.items(1));
    const { calibration } = await desk.calibrate();
    await database.rows('update calibration set converged = false where id = $1', [calibration.id]);
    expect((await desk.one(calibration.id))?.calibration.mayAccept).toBe(false);
    await expect(desk.accept(calibration.id)).rejects.toMatchObject({ code: 'calibration-not-converged' });
    await expect(
      database.rows('update calibration set accepted_by = made_by, accepted_at = now() where id = $1', [
        calibration.id,
      ]),
    ).rejects.toThrow('calibration_accepted_converged');
  });

  test('of another organisation is as if there were none', async () => {
    await desk.sat(await desk.people(200), await desk.items(1));
    const { calibration } = await desk.calibrate();
    const other = await database.aHead();
    expect(await desk.one(calibration.id, other)).toBeNull();
    expect((await desk.all(other)).calibrations).toEqual([]);
    await expect(desk.accept(calibration.id, other)).rejects.toMatchObject({ kind: 'NotFound' });
  });
});
