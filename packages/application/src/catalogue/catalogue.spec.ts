import { aGovernment, aTrainingModule } from '@baobab/testing';
import type { Head } from '../database/working-database.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { sql } from '../database';
import { InputProblem, NotFound, Refused } from '../problem';
import { AddTrainingModule, RetireTrainingModule, TooManyTrainingModules, TrainingModuleQueries } from '.';

let database: WorkingDatabase;
let actor: Head;
let modules: TrainingModuleQueries;
let competencies: Map<string, string>;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  actor = await database.aHead();
  modules = new TrainingModuleQueries(database.reads);
  const found = await database.rows<{ code: string; id: string }>('select code, id from competency');
  competencies = new Map(found.map(({ code, id }) => [code, id]));
});

afterAll(() => database?.close());

const add = async (input: object, who: Head = actor) => new AddTrainingModule(database.work).execute(who, input);
const retire = async (trainingModuleId: string, who: Head = actor) =>
  new RetireTrainingModule(database.work).execute(who, { trainingModuleId });
const step = (code: string, fromOrdinal: number, toOrdinal: number) => ({
  competencyId: competencies.get(code),
  fromOrdinal,
  toOrdinal,
});
const good = () => ({
  title: 'Reading a budget',
  description: 'How a public budget is read.',
  locale: 'en',
  provider: 'Civil service college',
  hours: 6.5,
  modality: 'live_online',
  languages: ['en', 'PT-br', 'en'],
  costPerPerson: 12.5,
  teaches: [step('D2.2', 1, 2), step('D1.1', 0, 1)],
});
const issuesOf = async (change: object) => {
  const refused = await add({ ...good(), ...change }).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(InputProblem);
  return (refused as InputProblem).issues.map(({ path, code }) => `${path} ${code}`);
};

describe('adding', () => {
  test('a module is read back as it was given, its competencies in the order of the framework', async () => {
    const { trainingModuleId } = await add(good());
    const [module] = await modules.byIds(actor, [trainingModuleId], 'ar');
    expect(module).toEqual({
      id: trainingModuleId,
      code: expect.stringMatching(/^OWN-\d+$/) as string,
      text: {
        language: 'en',
        label: 'Reading a budget',
        definition: 'How a public budget is read.',
        provenance: 'organisation',
      },
      provider: 'Civil service college',
      invented: false,
      own: true,
      url: null,
      licence: null,
      hours: 6.5,
      modality: 'live_online',
      languages: ['en', 'pt-BR'],
      costPerGroup: 0,
      costPerPerson: 12.5,
      groupSize: null,
      requires: [],
      equivalents: [],
      teaches: [step('D1.1', 0, 1), step('D2.2', 1, 2)],
    });
    const audited = await database.rows('select details from audit where action = $1 and subject_id = $2', [
      'training-module.added',
      trainingModuleId,
    ]);
    expect(audited).toEqual([{ details: { name: 'Reading a budget', code: module?.code } }]);
  });

  test('a module says what it requires, what does as well, and how many a group takes; the other says it too', async () => {
    const [first, second] = [await add(good()), await add(good())];
    const codeOf = async (id: string) => (await modules.byIds(actor, [id], 'en'))[0]!.code;
    const [one, other] = [await codeOf(first.trainingModuleId), await codeOf(second.trainingModuleId)];
    const third = await add({ ...good(), requires: [one, 'T001', one], equivalents: [other], groupSize: 20 });
    const [module, equivalent] = await modules.byIds(actor, [third.trainingModuleId, second.trainingModuleId], 'en');
    expect(module).toMatchObject({ groupSize: 20, equivalents: [{ code: other }] });
    expect(module?.requires.map(({ code }) => code).sort()).toEqual([one, 'T001'].sort());
    expect(equivalent).toMatchObject({ requires: [], equivalents: [{ code: module?.code }] });
  });

  test.each([
    ['a group of nobody', { groupSize: 0 }, ['groupSize too-small']],
    ['a code that no module has', { requires: ['T001', 'NONE'] }, ['requires unknown-module']],
    ['an equivalent that there is not', { equivalents: ['NONE'] }, ['equivalents unknown-module']],
    ['no title', { title: ' ' }, ['title required']],
    ['a title of two lines', { title: 'One\nTwo' }, ['title not-one-line']],
    ['no hours', { hours: 0 }, ['hours too-small']],
    ['more hours than a year has for work', { hours: 2_000.5 }, ['hours too-big']],
    ['hours finer than can be reckoned', { hours: 1.005 }, ['hours too-fine']],
    ['no language', { languages: [] }, ['languages too-small']],
    ['a language that is none', { languages: ['en', 'english', 'qq'] }, ['languages not-language']],
    ['a modality that is none', { modality: 'by-post' }, ['modality invalid']],
    ['an address that runs a script', { url: 'javascript:alert(1)' }, ['url not-url']],
    ['half an address', { url: 'college.example/budget' }, ['url not-url']],
    ['a cost below nothing', { costPerGroup: -1 }, ['costPerGroup too-small']],
    ['an absurd cost', { costPerPerson: 1_000_001 }, ['costPerPerson too-big']],
    ['a licence without a name', { licence: '' }, ['licence required']],
  ])('%s is refused', async (_, change, issues) => {
    expect(await issuesOf(change)).toEqual(issues);
  });

  test('steps must lead upwards, within the framework, each competency once, and there must be one', async () => {
    expect(await issuesOf({ teaches: [] })).toEqual(['teaches too-small']);
    expect(await issuesOf({ teaches: [step('D1.1', 0, 1), step('D1.2', 2, 2)] })).toEqual([
      'teaches.1.toOrdinal not-higher',
    ]);
    expect(await issuesOf({ teaches: [step('D1.1', 0, 1), step('D1.1', 1, 2)] })).toEqual(['teaches taught-twice']);
    expect(
      await issuesOf({ teaches: [step('D1.1', 0, 9), { ...step('D1.1', 0, 1), competencyId: actor.organisationId }] }),
    ).toEqual(['teaches.0.toOrdinal unknown-level', 'teaches.1.competencyId unknown-competency']);
  });

  test('it takes a coordinator of the whole organisation', async () => {
    const administrator = await database.aHead('administrator');
    await expect(add(good(), administrator)).rejects.toBeInstanceOf(Refused);
    await expect(retire(actor.organisationId, administrator)).rejects.toBeInstanceOf(Refused);
    expect(await modules.page(administrator, {})).toMatchObject({ mayChange: false });
    expect(await modules.page(actor, {})).toMatchObject({ mayChange: true });
  });

  test('500 are on offer at most, however many are added at once, and no two have the same code', async () => {
    const full = await database.aHead();
    await database.rows(
      `insert into training_module (organisation_id, code, texts, provider, hours, modality, languages)
       select $1, 'OWN-' || n, '{"en": {"label": "One of many", "provenance": "organisation"}}', 'College', 1, 'blended', '{en}'
       from generate_series(1, 498) n`,
      [full.organisationId],
    );
    const tried = await Promise.allSettled([add(good(), full), add(good(), full), add(good(), full)]);
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    await expect(add(good(), full)).rejects.toBeInstanceOf(TooManyTrainingModules);
    const { nodes } = await modules.page(full, { filter: { search: 'OWN-500' } });
    await retire(nodes[0]!.id, full);
    await add(good(), full);
    expect((await modules.page(full, { filter: { search: 'OWN-501' } })).totalCount).toBe(1);
  });
});

describe('retiring', () => {
  test('a retired module leaves the list and stays readable to those who hold it; once more changes nothing', async () => {
    const { trainingModuleId } = await add({ ...good(), title: 'To be retired' });
    expect((await modules.page(actor, { filter: { search: 'to be retired' } })).totalCount).toBe(1);
    expect(await retire(trainingModuleId)).toEqual({ done: true });
    expect(await retire(trainingModuleId)).toEqual({ done: true });
    expect((await modules.page(actor, { filter: { search: 'to be retired' } })).totalCount).toBe(0);
    expect(await modules.byIds(actor, [trainingModuleId], 'en')).toMatchObject([{ id: trainingModuleId }]);
    const audited = await database.rows(
      "select 1 from audit where action = 'training-module.retired' and subject_id = $1",
      [trainingModuleId],
    );
    expect(audited).toHaveLength(1);
  });

  test("Baobab's modules and those of others can't be retired", async () => {
    const { nodes } = await modules.page(actor, { filter: { search: 'T001' } });
    await expect(retire(nodes[0]!.id)).rejects.toBeInstanceOf(NotFound);
    const other = await aGovernment(database.owner);
    const { id } = await aTrainingModule(database.owner, { organisation_id: other.organisation.id });
    await expect(retire(id)).rejects.toBeInstanceOf(NotFound);
  });
});

test("another organisation's modules are neither listed nor read, and nothing is added to them or to Baobab's", async () => {
  const other = await aGovernment(database.owner);
  const { id } = await aTrainingModule(database.owner, { organisation_id: other.organisation.id, title: 'Theirs' });
  expect((await modules.page(actor, { filter: { search: 'Theirs' } })).totalCount).toBe(0);
  const { nodes } = await modules.page(actor, { filter: { search: 'T001' } });
  expect(await modules.byIds(actor, [id, nodes[0]!.id], 'en')).toEqual([null, nodes[0]]);
  const steps = await database.reads.all(
    { organisationId: actor.organisationId },
    {
      name: 'spec.steps',
      text: 'select 1 from training_module_step where training_module_id = $1',
      values: [id],
    },
  );
  expect(steps).toEqual([]);
  const write = (text: string, values: unknown[]) => database.work.run(actor, () => sql(text, values));
  await expect(
    write(
      `insert into training_module_step (training_module_id, framework_id, competency_id, from_ordinal, to_ordinal)
       select $1, framework_id, id, 0, 1 from competency where code = 'D3.4'`,
      [id],
    ),
  ).rejects.toThrow('row-level security');
  await expect(
    write(
      `insert into training_module (organisation_id, code, texts, provider, hours, modality, languages)
       select null, 'T999', texts, provider, hours, modality, languages from training_module limit 1`,
      [],
    ),
  ).rejects.toThrow('row-level security');
});
