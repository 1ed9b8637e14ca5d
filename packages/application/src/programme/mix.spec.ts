import { aTrainingModule } from '@baobab/testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { hoursOfPerson } from './limits-told';
import { acceptingOf, TailoringDesk } from './programme.testing';

let database: WorkingDatabase;
let desk: TailoringDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  desk = new TailoringDesk(database);
});

afterAll(async () => {
  await desk?.thread.onModuleDestroy();
  await database?.close();
});

/** Twelve people lack both competencies; one is taught in person in six hours, the other self-paced in four. */
const scene = async () => {
  const actor = await database.aHead();
  const roundId = await desk.aRound(
    actor,
    ...Array.from({ length: 12 }, (_, at) => `${at},Person ${at},,Data analyst,0,0`),
  );
  const own = (hours: number, modality: string, code: string) =>
    aTrainingModule(database.owner, {
      ...{ organisation_id: actor.organisationId, hours, modality, teaches: { [code]: [0, 1] } },
    });
  const [hall, alone] = [await own(6, 'in-person', 'D1.1'), await own(4, 'self-paced', 'D1.2')];
  const published = await database.rows<{ id: string }>(
    'select id from training_module where organisation_id is null and not invented',
  );
  const limits = { leftOut: published.map(({ id }) => id) };
  return { actor, programmeId: await desk.draft(actor, roundId), limits, hall, alone };
};
type Scene = Awaited<ReturnType<typeof scene>>;

const idsOf = ({ outcome }: Awaited<ReturnType<TailoringDesk['tailor']>>) =>
  outcome.plan.modules.map(({ moduleId }) => moduleId).sort();

test('a modality has no more than its share of the hours, and what that costs is told', async () => {
  const { actor, programmeId, limits, hall, alone } = await scene();
  const tailored = (most: number) =>
    desk.tailor(actor, programmeId, { ...limits, modalityMix: [{ modality: 'in_person', most }] });
  expect(idsOf(await tailored(60))).toEqual([hall.id, alone.id].sort());
  const tight = await tailored(59);
  expect(idsOf(tight)).toEqual([alone.id]);
  expect(tight.outcome.limits).toContainEqual(
    expect.objectContaining({ limit: 'modality_mix', used: null, binds: true, gainWithout: 12 }),
  );
  expect(tight.outcome.plan.open).toContainEqual(expect.objectContaining({ people: 12, reason: 'modality_mix' }));
  expect(tight.outcome.unchosen).toContainEqual(
    expect.objectContaining({ module: expect.objectContaining({ id: hall.id }), reason: 'modality_mix' }),
  );
});

test('people spend no more hours than their weeks hold, and of two caps it is told which binds', async () => {
  const { actor, programmeId, limits, alone } = await scene();
  const weeks = { ...limits, weeks: 4, hoursPerWeek: 2.25 };
  const tailored = await desk.tailor(actor, programmeId, { ...weeks, hoursPerPerson: 10 });
  expect(idsOf(tailored)).toEqual([alone.id]);
  expect(tailored.outcome.limits).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ limit: 'calendar', used: 4, allowed: 9, binds: true, gainWithout: 12 }),
      expect.objectContaining({ limit: 'hours_per_person', used: 4, allowed: 10, binds: false }),
    ]),
  );
  expect(tailored.outcome.plan.open).toContainEqual(expect.objectContaining({ reason: 'hours_per_person' }));
});

test('a scenario and a plan that was accepted from it tell the mix and the weeks that were asked for', async () => {
  const { actor, programmeId, limits } = await scene();
  const modalityMix = [{ modality: 'self_paced', least: 40 }];
  const { scenarioId } = await desk.tailor(actor, programmeId, { ...limits, modalityMix, weeks: 5, hoursPerWeek: 2 });
  const told = {
    modalityMix: [{ modality: 'self_paced', least: 40, most: null }],
    ...{ weeks: 5, hoursPerWeek: 2 },
  };
  expect((await desk.scenarios(actor, programmeId))[0]?.limits).toMatchObject(told);
  const { version } = await desk.programme(actor, programmeId);
  await acceptingOf(database).execute(actor, { programmeId, scenarioId, expectedVersion: version });
  const [kept] = await database.rows<{ limits: unknown }>('select limits from scenario where id = $1', [scenarioId]);
  expect(kept?.limits).toMatchObject({ modalityMix: [{ modality: 'self-paced', least: 40, most: null }] });
});

test('a scenario from before there were shares and weeks is told without them', async () => {
  const { actor, programmeId, limits } = await scene();
  const { scenarioId } = await desk.tailor(actor, programmeId, limits);
  await database.owner.query(
    `update scenario set limits = limits - 'modalityMix' - 'weeks' - 'hoursPerWeek' where id = $1`,
    [scenarioId],
  );
  expect((await desk.scenarios(actor, programmeId))[0]?.limits).toMatchObject({ modalityMix: [], modalities: [] });
});

const share = (modality: string, least: number | null, most: number | null = null) => ({ modality, least, most });

test.each([
  ['a share above 100', { modalityMix: [share('blended', null, 101)] }, 'modalityMix', 'mix-range'],
  ['a share below 0', { modalityMix: [share('blended', -1)] }, 'modalityMix', 'mix-range'],
  ['half a per cent', { modalityMix: [share('blended', 0.5)] }, 'modalityMix', 'mix-range'],
  ['a share that says nothing', { modalityMix: [share('blended', null)] }, 'modalityMix', 'mix-empty'],
  [
    'a way that is there twice',
    { modalityMix: [share('blended', 1), share('blended', 2)] },
    'modalityMix',
    'mix-twice',
  ],
  ['a least above the most', { modalityMix: [share('blended', 51, 50)] }, 'modalityMix', 'mix-least-over-most'],
  [
    'least shares above 100 together',
    { modalityMix: [share('blended', 51), share('in_person', 50)] },
    'modalityMix',
    'mix-over-hundred',
  ],
  [
    'most shares of all ways below 100 together',
    {
      modalityMix: ['self_paced', 'live_online', 'in_person', 'blended'].map((modality) => share(modality, null, 24)),
    },
    'modalityMix',
    'mix-under-hundred',
  ],
  [
    'a share of a way that is not asked for',
    { modalityMix: [share('blended', 20)], modalities: ['in_person'] },
    'modalityMix',
    'mix-not-among',
  ],
  [
    'shares of tracks',
    { modalityMix: [share('blended', 20)], tracks: 2, hoursPerPerson: 6 },
    'modalityMix',
    'mix-of-tracks',
  ],
  ['weeks without hours', { weeks: 3 }, 'weeks', 'calendar-half'],
  ['hours a week without weeks', { hoursPerWeek: 3 }, 'weeks', 'calendar-half'],
  ['no weeks', { weeks: 0, hoursPerWeek: 3 }, 'weeks', 'too-small'],
  ['half a week', { weeks: 1.5, hoursPerWeek: 3 }, 'weeks', 'wrong-type'],
  ['more hours than a week has', { weeks: 1, hoursPerWeek: 169 }, 'hoursPerWeek', 'too-big'],
])('%s: refused, and nothing is kept', async (_what, wrong, path, code) => {
  const { actor, programmeId, limits } = await shared();
  await expect(desk.start(actor, programmeId, { ...limits, ...wrong })).rejects.toMatchObject({
    kind: 'InputProblem',
    issues: [{ path, code }],
  });
  expect(await desk.scenarios(actor, programmeId)).toEqual([]);
});

let first: Promise<Scene> | null = null;
const shared = (): Promise<Scene> => (first ??= scene());

test('shares and tracks are each taken alone, tracks within weeks too', async () => {
  const { actor, programmeId, limits } = await scene();
  await expect(
    desk.start(actor, programmeId, { ...limits, tracks: 2, weeks: 3, hoursPerWeek: 2 }),
  ).resolves.toMatchObject({ jobId: expect.any(String) });
  await expect(
    desk.start(actor, programmeId, { ...limits, modalityMix: [share('blended', null, 0)], modalities: ['in_person'] }),
  ).resolves.toMatchObject({ jobId: expect.any(String) });
});

test.each([
  [{ hoursPerPerson: 10, weeks: 4, hoursPerWeek: 2 }, 8],
  [{ hoursPerPerson: 7, weeks: 4, hoursPerWeek: 2 }, 7],
  [{ hoursPerPerson: null, weeks: 3, hoursPerWeek: 1.1 }, 3.3],
  [{ hoursPerPerson: 7, weeks: null, hoursPerWeek: null }, 7],
  [{}, null],
])('of %j the tighter is %p', (limits, most) => {
  expect(hoursOfPerson(limits)).toBe(most);
});
