import { aGovernment } from '@baobab/testing';
import { TestApi } from '../api.testing';
import { aRoundOfNeeds } from '../needs/needs.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api?.stop());

const tasks = '{ kind count tasks { id name cohortName people at } }';
const coordinator = `{ programmeTasks ${tasks} cohortTasks ${tasks} itemTasks ${tasks} comingSessions { id startsAt } joining { people notInvited tasks ${tasks} } }`;
const manager = `{ programmeProgress { programmeId inNeed left } capacityOverTime { domains rounds { name heldOn people levels reached } }
  equity { roundName heldOn people genders { value people inNeed levels below withheld } regions { value withheld } } }`;

test('a coordinator of an organisation that has nothing yet is answered with nothing to do', async () => {
  const { account } = await aGovernment(api.owner, 'coordinator');
  const { body } = await api.ask(coordinator, {}, await api.signIn(account.email));
  expect(body).toEqual({
    data: {
      programmeTasks: [],
      cohortTasks: [],
      itemTasks: [],
      comingSessions: [],
      joining: { people: 1, notInvited: 0, tasks: [] },
    },
  });
});

test('a coordinator is told of the round that no programme was tailored from, and since when it waits', async () => {
  const { root, round, as } = await aRoundOfNeeds(api);
  const { body } = await api.ask(coordinator, {}, (await as('coordinator', root)).cookie);
  expect(body.data?.programmeTasks).toEqual([
    {
      kind: 'round_without_programme',
      count: 1,
      tasks: [
        { id: round.id, name: round.name, cohortName: null, people: 30, at: expect.stringMatching(/^2026-01-1\d/) },
      ],
    },
  ]);
});

test('a manager is told of capacity and equity, each with its round, its day and how many it counts', async () => {
  const { root, round, as } = await aRoundOfNeeds(api);
  const { body } = await api.ask(manager, {}, (await as('manager', root)).cookie);
  expect(body.data).toMatchObject({
    programmeProgress: [],
    capacityOverTime: { rounds: [{ name: round.name, heldOn: '2026-01-15', people: 34, levels: [34, 0, 0] }] },
    equity: { roundName: round.name, people: 34, genders: [{ value: null, people: 34, inNeed: 30, withheld: false }] },
  });
});

test('tasks are refused to who does not coordinate, and homes of the desk to a learner', async () => {
  const { root, as } = await aRoundOfNeeds(api);
  const codeOf = async (query: string, role: string) =>
    (await api.ask(query, {}, (await as(role, root)).cookie)).body.errors?.[0]?.extensions.code;
  expect(await codeOf(`{ cohortTasks ${tasks} }`, 'manager')).toBe('FORBIDDEN');
  expect(await codeOf('{ joining { people } }', 'manager')).toBe('FORBIDDEN');
  for (const field of [
    'comingSessions { id }',
    'equity { people }',
    'capacityOverTime { domains }',
    'programmeProgress { name }',
  ])
    expect(await codeOf(`{ ${field} }`, 'learner')).toBe('FORBIDDEN');
});
