import { WorkingDatabase } from '../../database/working-database.testing';
import { RoundDesk } from '../asked-round.testing';
import { CalibrationDesk } from '../calibration/calibration.testing';
import { ItemDesk } from '../item/item.testing';
import { TestDesk } from './test.testing';

let database: WorkingDatabase;
let desk: TestDesk;
let calibrations: CalibrationDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  const rounds = await RoundDesk.open(database);
  desk = new TestDesk(database, rounds);
  calibrations = new CalibrationDesk(database, rounds);
});
afterEach(() => calibrations?.thread.onModuleDestroy());
afterAll(() => database?.close());

const open = (count: number) => desk.rounds.people(count);

describe('an adaptive test', () => {
  test('asks each person, competency by competency in turn, until it knows enough or asked as often as it may', async () => {
    const { items } = await calibrations.accepted(2);
    const used = items.filter(({ leftOut }) => leftOut === null).map(({ itemId }) => itemId);
    const [able, other] = await open(2);
    const roundId = await desk.openAdaptive({ most: 3, error: 0.3 });
    expect((await desk.sheet(able!, roundId))?.summary).toMatchObject({ adaptive: true, questions: 6, answered: 0 });
    const came = await desk.sit(able!, roundId, () => true);
    const asked = came.map(({ competencyId }) => competencyId);
    // In turn: after each pair both were asked about equally often.
    for (const end of [2, 4, 6]) expect(new Set(asked.slice(end - 2, end)).size).toBe(2);
    expect(came).toHaveLength(6);
    expect(came.every(({ itemId }) => used.includes(itemId))).toBe(true);
    await desk.submit(able!, roundId);
    await desk.sit(other!, roundId, () => false);
    await desk.submit(other!, roundId);
    const [high, low] = [await desk.levels(roundId, able!), await desk.levels(roundId, other!)];
    expect(high).toHaveLength(2);
    for (const [index, { estimate, error, source }] of high.entries()) {
      expect(source).toBe('test');
      expect(error).toBeGreaterThan(0);
      expect(estimate).toBeGreaterThan(low[index]!.estimate + 0.5);
    }
  });

  test('ends sooner where less is asked for, and asks about each competency all the same', async () => {
    await calibrations.accepted(2);
    const [person] = await open(1);
    const roundId = await desk.openAdaptive({ most: 6, error: 0.9 });
    const came = await desk.sit(person!, roundId, (_, place) => place % 2 === 0);
    expect(new Set(came.map(({ competencyId }) => competencyId)).size).toBe(2);
    expect(came.length).toBeLessThan(6);
  });

  test('shows the same question until it is answered, and takes an answer to no other', async () => {
    await calibrations.accepted(2);
    const [person] = await open(1);
    const roundId = await desk.openAdaptive();
    const answered = (await desk.sheet(person!, roundId))?.item?.itemId;
    await desk.answer(person!, roundId, true);
    const first = await desk.sheet(person!, roundId);
    expect(await desk.sheet(person!, roundId)).toEqual(first);
    const other = (await desk.items(roundId)).find(
      ({ itemId, kind, right }) =>
        ![answered, first?.item?.itemId].includes(itemId) && kind !== 'numeric' && right === 1,
    );
    const send = (itemId: string | undefined) => desk.send(person!, { roundId, itemId, chosen: [0] });
    await expect(send(other!.itemId)).rejects.toMatchObject({ issues: [{ code: 'not-its-turn' }] });
    await expect(send(answered)).rejects.toMatchObject({ kind: 'ItemAnswered' });
  });

  test('counts for nothing before it is over', async () => {
    await calibrations.accepted(2);
    const [person] = await open(1);
    const roundId = await desk.openAdaptive();
    await desk.answer(person!, roundId, true);
    await expect(desk.submit(person!, roundId)).rejects.toMatchObject({ kind: 'AnswersMissing' });
    expect(await desk.levels(roundId, person!)).toEqual([]);
  });

  test('does not ask an item that was retired after it was calibrated', async () => {
    const authors = await ItemDesk.open(database, desk.rounds);
    const own = await authors.approved();
    await calibrations.sat(await calibrations.people(300), [...(await calibrations.items(1)), own]);
    const { calibration, items } = await calibrations.calibrate();
    await calibrations.accept(calibration.id);
    expect(items.find(({ itemId }) => itemId === own)).toMatchObject({ leftOut: null });
    await authors.step('retire', own, authors.author);
    const roundId = await desk.openAdaptive();
    expect((await desk.items(roundId)).map(({ itemId }) => itemId)).not.toContain(own);
  });

  test('is one instrument with another of the same calibration that ends alike, and with no other test', async () => {
    await calibrations.accepted(2);
    const [one, two] = [await desk.openAdaptive(), await desk.openAdaptive({}, { name: 'Second' })];
    expect(await desk.instrument(one)).toMatch(
      /^Knowledge test: .* \(adaptive, calibration 1, at most 4, error 0\.5\)$/,
    );
    expect(await desk.instrument(two)).toBe(await desk.instrument(one));
    // Shorter tests draw what they find closer to the mean.
    const longer = await desk.openAdaptive({ most: 6 }, { name: 'Longer' });
    expect(await desk.instrument(longer)).not.toBe(await desk.instrument(one));
    const { calibration } = await calibrations.calibrate();
    await calibrations.accept(calibration.id);
    const three = await desk.openAdaptive({}, { name: 'Third' });
    expect(await desk.instrument(three)).toContain('(adaptive, calibration 2,');
    const fixed = await desk.open(3, { name: 'Fixed' });
    expect(await desk.instrument(fixed)).not.toContain('adaptive');
    await expect(desk.repeat(one)).rejects.toMatchObject({ issues: [{ code: 'items-changed' }] });
  });

  test('is refused while no calibration is accepted', async () => {
    await calibrations.sat(await calibrations.people(200), await calibrations.items(2));
    await calibrations.calibrate();
    await expect(desk.openAdaptive()).rejects.toMatchObject({
      issues: [{ path: 'adaptive', code: 'no-calibration' }],
    });
    await expect(
      desk.rounds.openRound({ source: 'test', itemsPerCompetency: 3, adaptive: { most: 3, error: 0.5 } }),
    ).rejects.toMatchObject({ issues: [{ code: 'required' }] });
  });

  test('tells when it is over how it measured, and what she answered; it calibrates nothing', async () => {
    await calibrations.accepted(2);
    const people = await open(10);
    const roundId = await desk.openAdaptive({ most: 2, error: 0.3 });
    for (const [index, person] of people.entries()) {
      await desk.sit(person, roundId, (_, place) => (place + index) % 2 === 0);
      await desk.submit(person, roundId);
    }
    expect(await desk.results(roundId)).toBeNull();
    await desk.rounds.close(roundId);
    const results = await desk.results(roundId);
    expect(results).toMatchObject({ people: 10, competencies: [], adaptive: { meanItems: 4 } });
    expect(results!.adaptive!.meanError).toBeGreaterThan(0);
    expect(results!.adaptive!.mostShown).toBeGreaterThanOrEqual(0.3);
    expect(results!.adaptive!.mostShown).toBeLessThanOrEqual(1);
    expect(await desk.review(people[0]!, roundId)).toHaveLength(4);
    expect((await calibrations.all()).people).toBe(300);
  });
});
