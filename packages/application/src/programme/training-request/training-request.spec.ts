import { aTrainingModule } from '@baobab/testing';
import type { Head } from '../../database/working-database.testing';
import { WorkingDatabase } from '../../database/working-database.testing';
import { TailoringDesk } from '../programme.testing';
import { RequestTraining, TrainingRequestQueries, WithdrawTrainingRequest } from '.';

let database: WorkingDatabase;
let desk: TailoringDesk;
let actor: Head;
let competencyId: string;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  desk = new TailoringDesk(database);
  const [competency] = await database.rows<{ id: string }>(
    `select c.id from competency c join framework f on f.id = c.framework_id where f.organisation_id is null and c.code = 'D1.1'`,
  );
  competencyId = competency!.id;
});
beforeEach(async () => {
  actor = await database.aHead();
});
afterAll(async () => {
  await desk?.thread.onModuleDestroy();
  await database?.close();
});

const ask = (programmeId: string, ordinals: number[], more: Record<string, unknown> = {}, who: Head = actor) =>
  new RequestTraining(database.work).execute(who, {
    programmeId,
    steps: ordinals.map((ordinal) => ({ competencyId, ordinal })),
    ...more,
  });
const demand = (who: Head = actor) => new TrainingRequestQueries(database.reads).demand(who, {});

/** Three people at 0 and two at 1 of D1.1, whose target is 2 or more. */
const aProgramme = async (name: string) => {
  const rows = [0, 0, 0, 1, 1].map((level, at) => `${name}${at},Person ${at},,Data analyst,${level},`);
  return desk.draft(actor, await desk.aRound(actor, ...rows), { name });
};

test('what programmes ask for is summed up by competency and level, and asked for once by each', async () => {
  const [first, second] = [await aProgramme('First'), await aProgramme('Second')];
  expect(await ask(first, [1, 2], { note: 'In French too', neededBy: '2999-01-31' })).toEqual({ requested: 2 });
  expect(await ask(first, [2])).toEqual({ requested: 0 });
  expect(await ask(second, [1])).toEqual({ requested: 1 });
  expect(await demand()).toMatchObject([
    {
      ...{ code: 'D1.1', ordinal: 1 },
      requests: [
        { programmeName: 'First', people: 3, note: 'In French too', neededBy: '2999-01-31' },
        { programmeName: 'Second', people: 3, note: null, neededBy: null },
      ],
    },
    { code: 'D1.1', ordinal: 2, requests: [{ programmeName: 'First', people: 5 }] },
  ]);
});

test('a request is answered by the modules on offer that teach it, not by invented ones', async () => {
  const programmeId = await aProgramme('Asked');
  await ask(programmeId, [1, 2]);
  const own = { organisation_id: actor.organisationId };
  await aTrainingModule(database.owner, { ...own, title: 'Made up', teaches: { 'D1.1': [0, 2] }, invented: true });
  await aTrainingModule(database.owner, { ...own, title: 'Basics', teaches: { 'D1.1': [0, 1] } });
  const answered = (await demand()).map(({ answeredBy }) => answeredBy.map(({ text }) => text.label));
  // Baobab publishes a real one of the first level, too.
  expect(answered).toEqual([['Basics', expect.stringContaining('Global AI Training')], []]);
});

test('a request that is taken back is gone, and may be made anew', async () => {
  const programmeId = await aProgramme('Taken back');
  await ask(programmeId, [1]);
  const [line] = await demand();
  const withdraw = () =>
    new WithdrawTrainingRequest(database.work).execute(actor, { trainingRequestId: line!.requests[0]!.id });
  expect(await withdraw()).toEqual({ done: true });
  expect(await demand()).toEqual([]);
  await expect(withdraw()).rejects.toMatchObject({ kind: 'NotFound' });
  expect(await ask(programmeId, [1])).toEqual({ requested: 1 });
});

test('where a round shows persons to nobody, it is not said how many they are', async () => {
  const programmeId = await aProgramme('Few');
  await ask(programmeId, [1]);
  await database.owner.query(
    `update assessment_round set disclosure = 'person' where id = (select round_id from programme where id = $1)`,
    [programmeId],
  );
  expect(await demand()).toMatchObject([{ requests: [{ people: null }] }]);
});

test('nothing is asked for that nobody needs, for a day that is over, or by who does not coordinate the programme', async () => {
  const programmeId = await aProgramme('Refused');
  await expect(ask(programmeId, [1, 9])).rejects.toMatchObject({ issues: [{ path: 'steps.1', code: 'not-needed' }] });
  await expect(ask(programmeId, [1], { neededBy: '2020-01-01' })).rejects.toMatchObject({
    issues: [{ path: 'neededBy', code: 'not-ahead' }],
  });
  const manager: Head = { ...actor, grants: [{ role: 'manager', institutionId: actor.rootId }] };
  await expect(ask(programmeId, [1], {}, manager)).rejects.toMatchObject({ kind: 'Refused' });
  await expect(ask(programmeId, [1], {}, await database.aHead())).rejects.toMatchObject({ kind: 'NotFound' });
  expect(await demand()).toEqual([]);
});
