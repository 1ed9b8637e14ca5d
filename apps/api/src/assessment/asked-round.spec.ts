import { aGovernment, aGrant, anAccount, aParticipant, aPerson } from '@baobab/testing';
import { TestApi } from '../api.testing';
import type { Input, Scene } from '../organisation/commands.testing';
import { aSceneOf, command } from '../organisation/commands.testing';
import { aRoundThatAsks, askedRoundInputs } from './asked-round.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api?.stop());

/** Somebody of the scene's root institution who signs in, with these roles over it. */
const somebodyOf = async ({ organisation, root }: Scene, ...roles: string[]) => {
  const own = { organisation_id: organisation.id, institution_id: root.id };
  const account = await anAccount(api.owner);
  const person = await aPerson(api.owner, { ...own, account_id: account.id });
  for (const role of roles) await aGrant(api.owner, { ...own, person_id: person.id, role });
  return { personId: person.id, cookie: await api.signIn(account.email) };
};
const run = (name: string, input: Input, cookie: string, more = '') => command(api, name, input, cookie, more);
const refusalOf = async (name: string, input: Input, cookie: string) => {
  const answer = (await run(name, input, cookie)) as { code?: string; errors?: { extensions: { code: string } }[] };
  return answer.code ?? answer.errors?.[0]?.extensions.code;
};

const everything = `query ($roundId: ID!) {
  myAssessments { roundId name closesOn disclosure answered questions submittedAt open }
  ratingSheet(roundId: $roundId, locale: "ar") {
    summary { answered } questions { ordinal competency { code text { language label } } choices { ordinal level { label } descriptor { label } } } }
  askedRounds { state opensOn closesOn institutionName roleProfileName invited started submitted mayChange
    round { id name kind disclosure instrument people version } responses { institutionId institutionName invited started submitted } }
  askedRound(roundId: $roundId) { invited round { id } }
}`;

test('a round is opened, answered by phone, submitted and followed at the desk as the contract says', async () => {
  const scene = await aSceneOf(api);
  const opened = await run(
    'openRound',
    { ...(await askedRoundInputs.openRound!(scene, api)), name: 'Spring', opensOn: today() },
    scene.cookie,
    '... on RoundOpened { roundId invited }',
  );
  expect(opened).toMatchObject({ __typename: 'RoundOpened', invited: 2 });
  const { roundId } = opened as { roundId?: string };
  const read = async () => (await api.ask(everything, { roundId }, scene.cookie)).body;
  const questions = (await read()).data?.ratingSheet as { questions: unknown[] };
  expect(questions.questions).toHaveLength(14);
  const { rows } = await api.owner.query<{ id: string }>(
    'select c.id from competency c join framework f on f.id = c.framework_id where f.organisation_id is null order by c.code',
  );
  for (const { id: competencyId } of rows)
    await run('rateCompetency', { roundId, competencyId, ordinal: 2 }, scene.cookie);
  expect(await run('submitRatings', { roundId }, scene.cookie)).toEqual({ __typename: 'Done' });
  const { data, errors } = await read();
  expect(errors).toBeUndefined();
  expect(data?.myAssessments).toMatchObject([
    { roundId, disclosure: 'person', answered: 14, questions: 14, submittedAt: expect.any(String), open: true },
  ]);
  expect(data?.ratingSheet).toMatchObject({
    questions: expect.arrayContaining([
      {
        ordinal: 2,
        competency: { code: 'D1.1', text: { language: 'ar', label: expect.any(String) } },
        choices: expect.arrayContaining([{ ordinal: 0, level: { label: 'ليس بعد' }, descriptor: null }]),
      },
    ]),
  });
  expect(data?.askedRounds).toMatchObject([
    {
      state: 'open',
      opensOn: today(),
      roleProfileName: null,
      invited: 2,
      started: 1,
      submitted: 1,
      mayChange: true,
      round: { id: roundId, name: 'Spring', kind: 'baseline', people: 1, version: 1 },
      responses: [{ institutionId: scene.health.id, invited: 1, started: 0, submitted: 0 }, { submitted: 1 }],
    },
  ]);
  expect(data?.askedRound).toEqual({ invited: 2, round: { id: roundId } });
});

const today = () => new Date().toISOString().slice(0, 10);

describe('a round is not', () => {
  test.each(['learner', 'trainer', 'manager', 'administrator'])('opened, changed or closed by a %s', async (role) => {
    const scene = await aSceneOf(api);
    const { cookie } = await somebodyOf(scene, role);
    for (const name of ['openRound', 'changeRound', 'closeRound'])
      expect(await refusalOf(name, await askedRoundInputs[name]!(scene, api), cookie)).toBe('FORBIDDEN');
  });

  test.each(['learner', 'trainer'])('followed by a %s', async (role) => {
    const scene = await aSceneOf(api);
    const { cookie } = await somebodyOf(scene, role);
    const { body } = await api.ask('{ askedRounds { invited } }', {}, cookie);
    expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('answered, submitted or read by who is not asked, of the organisation or of another', async () => {
    const scene = await aSceneOf(api);
    const answer = await askedRoundInputs.rateCompetency!(scene, api);
    const { roundId } = answer as { roundId: string };
    const elsewhere = await api.signIn((await aGovernment(api.owner, 'coordinator')).account.email);
    for (const cookie of [(await somebodyOf(scene, 'coordinator')).cookie, elsewhere]) {
      expect(await refusalOf('rateCompetency', answer, cookie)).toBe('not-found');
      expect(await refusalOf('submitRatings', { roundId }, cookie)).toBe('not-found');
      const { body } = await api.ask(everything, { roundId }, cookie);
      expect(body.data).toMatchObject({ myAssessments: [], ratingSheet: null });
    }
    const { body } = await api.ask(everything, { roundId }, elsewhere);
    expect(body.data).toMatchObject({ askedRounds: [], askedRound: null });
    const order = { roundId, expectedVersion: 1 };
    expect(await refusalOf('closeRound', order, elsewhere)).toBe('not-found');
    expect(await refusalOf('changeRound', { ...order, closesOn: today() }, elsewhere)).toBe('not-found');
  });

  test('answered by a visitor', async () => {
    const scene = await aSceneOf(api);
    const answer = await askedRoundInputs.rateCompetency!(scene, api);
    expect(await refusalOf('rateCompetency', answer, '')).toBe('UNAUTHENTICATED');
  });
});

test('who is asked reads her own answers and nobody else’s', async () => {
  const scene = await aSceneOf(api);
  const roundId = await aRoundThatAsks(api, scene);
  const other = await somebodyOf(scene, 'learner');
  const own = { organisation_id: scene.organisation.id, round_id: roundId };
  await aParticipant(api.owner, { ...own, person_id: other.personId });
  const { rows } = await api.owner.query<{ id: string }>('select id from competency limit 1');
  await run('rateCompetency', { roundId, competencyId: rows[0]?.id, ordinal: 3 }, scene.cookie);
  const ordinals = async (cookie: string) => {
    const { body } = await api.ask(
      'query ($roundId: ID!) { ratingSheet(roundId: $roundId) { questions { ordinal } } }',
      { roundId },
      cookie,
    );
    const { questions } = body.data?.ratingSheet as { questions: { ordinal: number | null }[] };
    return questions.flatMap(({ ordinal }) => ordinal ?? []);
  };
  expect(await ordinals(scene.cookie)).toEqual([3]);
  expect(await ordinals(other.cookie)).toEqual([]);
});
