import { UnitOfWork } from '@baobab/application/database';
import { MeasureImpact } from '@baobab/application/impact';
import { aCohort, aLevel, aPerson, aProgramme, aRound, aSession, aTrainingModule } from '@baobab/testing';
import { TestApi } from '../api.testing';
import type { Scene } from '../organisation/commands.testing';
import { aSceneOf, command } from '../organisation/commands.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api?.stop());

/** Twelve women of a programme that teaches D1.1, each with a level before and after it. */
const aMeasuredProgramme = async ({ organisation, root, administrator, cookie }: Scene) => {
  const own = { organisation_id: organisation.id };
  const before = await aRound(api.owner, { ...own, name: 'Before' });
  const after = await aRound(api.owner, { ...own, name: 'After', kind: 'post', held_on: '2026-06-01' });
  const module = await aTrainingModule(api.owner, { ...own, teaches: { 'D1.1': [0, 2] } });
  const by = { created_by: administrator.id };
  const programme = await aProgramme(api.owner, {
    ...own,
    ...by,
    institution_id: root.id,
    round_id: before.id,
    modules: [module.id],
  });
  const cohort = await aCohort(api.owner, { ...own, ...by, programme_id: programme.id });
  await aSession(api.owner, { ...own, cohort_id: cohort.id, starts_at: new Date('2026-03-01T09:00:00Z') });
  const { rows } = await api.owner.query<{ id: string }>(
    `select c.id from competency c join framework f on f.id = c.framework_id where f.organisation_id is null and c.code = 'D1.1'`,
  );
  for (let count = 0; count < 12; count += 1) {
    const person = await aPerson(api.owner, { ...own, institution_id: root.id, gender: 'female', region: 'North' });
    await api.owner.query(
      `insert into enrolment (organisation_id, cohort_id, person_id, state, by_self) values ($1, $2, $3, 'completed', false)`,
      [organisation.id, cohort.id, person.id],
    );
    const level = { ...own, person_id: person.id, competency_id: rows[0]!.id };
    await aLevel(api.owner, { ...level, round_id: before.id, level: 0 });
    await aLevel(api.owner, { ...level, round_id: after.id, level: 1 + (count % 2) });
  }
  const input = { programmeId: programme.id, expectedVersion: 0, beforeRoundId: before.id, afterRoundId: after.id };
  await command(api, 'nameImpactRounds', input, cookie);
  const payload = { programmeId: programme.id, organisationId: organisation.id };
  await new MeasureImpact(api.app.get(UnitOfWork)).execute({ organisationId: organisation.id, clock: true }, payload);
  return { programmeId: programme.id, before: before.id, after: after.id };
};

test('the change of a programme’s learners is read as the contract says, in the reader’s language', async () => {
  const scene = await aSceneOf(api);
  const { programmeId, before, after } = await aMeasuredProgramme(scene);
  const { body } = await api.ask(
    `query ($programmeId: ID!) {
      impact(programmeId: $programmeId, locale: "ar") {
        learners version measuredAt rounds { name kind heldOn }
        spans { fromRoundId toRoundId competencies {
          code label taught bounds { low high } dropOut { first dropped firstOfStayed firstOfDropped }
          change { n meanBefore meanAfter meanChange interval { low high } dz dzInterval { low high } p pAdjusted notTold }
          byGender { group change { n } } byRegion { group change { n } } } }
        lines { competencyId points { roundId n mean } }
      }
      impacts { totalCount nodes { programmeId learners rose told meanChange measuredAt rounds { kind } } }
    }`,
    { programmeId },
    scene.cookie,
  );
  expect(body.errors).toBeUndefined();
  expect(body.data?.impact).toMatchObject({
    learners: 12,
    version: 1,
    measuredAt: expect.any(String),
    rounds: [
      { name: 'Before', kind: 'baseline', heldOn: '2026-01-15' },
      { name: 'After', kind: 'post', heldOn: '2026-06-01' },
    ],
    spans: [{ fromRoundId: before, toRoundId: after }],
  });
  const [first, second] = (body.data?.impact as { spans: { competencies: object[] }[] }).spans[0]!.competencies;
  expect(first).toMatchObject({
    code: 'D1.1',
    label: expect.stringMatching(/\p{Script=Arabic}/u),
    taught: true,
    bounds: { low: 1.5, high: 1.5 },
    dropOut: { first: 12, dropped: 0, firstOfStayed: 0, firstOfDropped: null },
    change: { n: 12, meanBefore: 0, meanAfter: 1.5, meanChange: 1.5, notTold: null },
    byGender: [{ group: 'female', change: { n: 12 } }],
    byRegion: [{ group: 'North', change: { n: 12 } }],
  });
  expect(second).toMatchObject({ taught: false, change: null, bounds: null, byGender: [], byRegion: [] });
  expect(body.data?.impacts).toMatchObject({
    totalCount: 1,
    nodes: [{ programmeId, learners: 12, rose: 1, told: 1, meanChange: 1.5, rounds: [{}, { kind: 'post' }] }],
  });
});

test('rounds of different instruments are a problem of their own', async () => {
  const { organisation, root, administrator, cookie } = await aSceneOf(api);
  const own = { organisation_id: organisation.id };
  const [before, after] = [await aRound(api.owner, own), await aRound(api.owner, { ...own, held_on: '2026-06-01' })];
  await api.owner.query(`update assessment_round set instrument = 'test-1' where id = $1`, [after.id]);
  const by = { institution_id: root.id, round_id: before.id, created_by: administrator.id };
  const { id: programmeId } = await aProgramme(api.owner, { ...own, ...by });
  const input = { programmeId, expectedVersion: 0, beforeRoundId: before.id, afterRoundId: after.id };
  const answer = await command(api, 'nameImpactRounds', input, cookie);
  expect(answer).toEqual({ __typename: 'InstrumentsDiffer', code: 'instruments-differ' });
});
