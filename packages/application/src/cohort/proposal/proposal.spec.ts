import { WorkingDatabase } from '../../database/working-database.testing';
import { CohortDesk } from '../cohort.testing';
import { ProposalDesk } from './proposal.testing';

let database: WorkingDatabase;
const desks: ProposalDesk[] = [];

beforeAll(async () => {
  database = await WorkingDatabase.open();
});

afterAll(async () => {
  await Promise.all(desks.map(({ thread }) => thread.onModuleDestroy()));
  await database?.close();
});

const scene = async (disclosure?: string) => {
  const desk = await CohortDesk.open(database, disclosure);
  const proposals = new ProposalDesk(database, desk);
  desks.push(proposals);
  return { desk, proposals };
};
const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);
const issue = (code: string) => ({ issues: [{ code }] });

test('people are proposed cohorts by language, with what each holds and the proof; nothing is formed yet', async () => {
  const { desk, proposals } = await scene();
  await proposals.people(4, { languages: ['en'], gender: 'female' });
  await proposals.people(3, { languages: ['fr-CA'], gender: 'male' });
  const found = await proposals.proposal(await proposals.find());
  expect(found).toMatchObject({ state: 'proposed', version: 1 });
  expect(found.proposal).toMatchObject({
    status: 'optimal',
    people: 7,
    placed: 7,
    need: 14,
    needBound: 14,
    hoursSkipped: 0,
    left: [],
    cohorts: [
      {
        language: 'en',
        people: 4,
        women: 4,
        men: 0,
        institutions: 1,
        modules: [{ title: 'Basics', followers: 4 }],
        faults: [],
      },
      { language: 'fr', people: 3, women: 0, men: 3 },
    ],
  });
  expect((await desk.queries.page(desk.actor, { programmeId: desk.programmeId })).nodes).toEqual([]);
});

test('who found no place is listed with the reason, and the limits that bind are named', async () => {
  const { proposals } = await scene();
  await proposals.people(3);
  await proposals.people(2, { level: 1 });
  const [silent] = await proposals.people(1, { languages: [] });
  const id = await proposals.find({ most: 1 });
  const { proposal } = await proposals.proposal(id);
  expect(proposal).toMatchObject({ placed: 4, need: 7, binding: [{ limit: 'most', moreNeed: 1, fewerCohorts: 0 }] });
  expect([...proposal.left].sort((one, other) => one.reason.localeCompare(other.reason))).toEqual([
    { reason: 'language_unknown', people: 1 },
    { reason: 'no_seat', people: 1 },
  ]);
  const left = await proposals.peopleOf(id, null);
  expect(left.map(({ reason, gap }) => [reason, gap])).toEqual([
    ['language_unknown', 2],
    ['no_seat', 1],
  ]);
  expect(left[0]).toMatchObject({ personId: silent!.personId, toPlace: true, moved: false });
});

test('accepted, all cohorts are formed and their people enrolled in one step, and what was kept of people goes', async () => {
  const { desk, proposals } = await scene();
  await proposals.people(7);
  const id = await proposals.find();
  const { cohortIds, placed } = await proposals.accept(id);
  expect({ cohorts: cohortIds.length, placed }).toEqual({ cohorts: 2, placed: 7 });
  const page = await desk.queries.page(desk.actor, { programmeId: desk.programmeId });
  expect(page.nodes.map(({ enrolled, seats, leastPeople }) => [enrolled, seats, leastPeople]).sort()).toEqual([
    [3, 4, 2],
    [4, 4, 2],
  ]);
  expect(await desk.queries.peopleToPlace(desk.actor, { programmeId: desk.programmeId })).toBe(0);
  expect(await desk.audited()).toEqual(['propose-cohorts.started', 'cohort-proposal.accepted']);
  const [kept] = await database.rows('select request, outcome, cohorts, state from cohort_proposal where id = $1', [
    id,
  ]);
  expect(kept).toEqual({ request: null, outcome: null, cohorts: null, state: 'accepted' });
  const [letters] = await database.rows<{ count: number }>(
    `select count(*)::int as count from outbox where organisation_id = $1 and payload->>'occasion' = 'seat-confirmed'`,
    [desk.actor.organisationId],
  );
  expect(letters?.count).toBe(7);
  await refused(proposals.accept(id, 2), issue('proposal-accepted'));
  await refused(proposals.discard(id), issue('proposal-accepted'));
});

test('people can be invited instead: seats are theirs when they accept', async () => {
  const { desk, proposals } = await scene();
  await proposals.people(3);
  const { cohortIds } = await proposals.accept(await proposals.find(), 1, 'invited');
  const { nodes } = await desk.enrolments(cohortIds[0]!);
  expect(nodes.map(({ state }) => state)).toEqual(['invited', 'invited', 'invited']);
  expect(await desk.cohort(cohortIds[0]!)).toMatchObject({ enrolled: 0 });
});

test('a move by hand says what it costs and which limit it breaks; what breaks one is not formed, and moving back undoes it', async () => {
  const { proposals } = await scene();
  const [english] = await proposals.people(3);
  await proposals.people(3, { languages: ['fr'] });
  const id = await proposals.find({ leastPeople: 3 });
  await proposals.move(id, english!, 1);
  const moved = await proposals.proposal(id);
  expect(moved).toMatchObject({
    version: 2,
    proposal: {
      lessNeed: 0,
      cohorts: [
        { people: 2, faults: ['least_people'] },
        { people: 4, faults: ['people'] },
      ],
    },
  });
  const people = await proposals.peopleOf(id, 1);
  expect(people.find(({ personId }) => personId === english!.personId)).toMatchObject({
    moved: true,
    faults: ['language'],
  });
  await refused(proposals.accept(id, 2), issue('proposal-faulty'));
  await refused(proposals.move(id, english!, 0, 1), { kind: 'VersionConflict' });
  await refused(proposals.move(id, english!, 7, 2), { kind: 'NotFound' });
  await proposals.move(id, english!, null, 2);
  expect((await proposals.proposal(id)).proposal).toMatchObject({ lessNeed: 2, placed: 5 });
  await proposals.move(id, english!, 0, 3);
  const back = await proposals.proposal(id);
  expect(back.proposal).toMatchObject({ lessNeed: 0, moreSkipped: 0, cohorts: [{ faults: [] }, { faults: [] }] });
  expect(await proposals.accept(id, back.version)).toMatchObject({ placed: 6 });
});

test('who came into a cohort meanwhile stops the proposal whole, until she is taken out of it', async () => {
  const { desk, proposals } = await scene();
  const [first] = await proposals.people(4);
  const id = await proposals.find();
  await desk.enrol(await desk.aCohort({ name: 'Earlier' }), first!);
  await refused(proposals.accept(id), issue('people-not-to-place'));
  expect((await desk.queries.page(desk.actor, { programmeId: desk.programmeId })).nodes).toHaveLength(1);
  const people = await proposals.peopleOf(id, 0);
  expect(people.filter(({ toPlace }) => !toPlace).map(({ personId }) => personId)).toEqual([first!.personId]);
  await proposals.move(id, first!, null);
  expect(await proposals.accept(id, 2)).toMatchObject({ placed: 3 });
});

test('who needs no place any more is listed first, for she stands in the way, and of many people the first 200 are listed', async () => {
  const { desk, proposals } = await scene();
  const people = await proposals.people(201);
  const [last] = await proposals.people(1, { level: 1 });
  const id = await proposals.find({ seats: 250, leastPeople: 202, most: 1 });
  await desk.enrol(await desk.aCohort({ name: 'Earlier' }), last!);
  const listed = await proposals.peopleOf(id, 0);
  expect(listed).toHaveLength(200);
  expect(listed[0]).toMatchObject({ personId: last!.personId, toPlace: false, gap: 1 });
  expect(new Set(people.map(({ personId }) => personId))).toContain(listed[1]!.personId);
});

test('proposals of a programme are listed with whether they were found', async () => {
  const { desk, proposals } = await scene();
  await proposals.people(4);
  const list = async () =>
    (await proposals.queries.ofProgramme(desk.actor, { programmeId: desk.programmeId })).map((line) => [
      line.state,
      line.found,
    ]);
  const id = await proposals.find();
  expect(await list()).toEqual([['proposed', true]]);
  await proposals.accept(id);
  expect(await list()).toEqual([['accepted', false]]);
});

test('two who accept at once form the cohorts once', async () => {
  const { desk, proposals } = await scene();
  await proposals.people(4);
  const id = await proposals.find();
  const answers = await Promise.allSettled([proposals.accept(id), proposals.accept(id)]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await desk.queries.page(desk.actor, { programmeId: desk.programmeId })).nodes).toHaveLength(1);
});

test('a proposal that is still looked for, thrown away or stopped forms nothing', async () => {
  const { desk, proposals } = await scene();
  await proposals.people(4);
  const { proposalId, jobId } = await proposals.start();
  await refused(proposals.accept(proposalId), issue('proposal-not-found-yet'));
  await database.rows('update job set cancel_requested = true where id = $1', [jobId]);
  await proposals.run(jobId);
  await refused(proposals.accept(proposalId), issue('proposal-not-found-yet'));
  await proposals.discard(proposalId);
  await proposals.discard(proposalId);
  await refused(proposals.accept(proposalId), issue('proposal-discarded'));
  expect(await proposals.queries.ofProgramme(desk.actor, { programmeId: desk.programmeId })).toEqual([]);
});

test('what can’t be is refused before it is looked for, with the reason', async () => {
  const { proposals } = await scene();
  await refused(proposals.start(), issue('nobody-to-place'));
  await proposals.people(2, { languages: [] });
  await refused(proposals.start(), issue('languages-unknown'));
  await proposals.people(1, { languages: ['en'], region: 'north' });
  await proposals.people(1, { languages: ['fr'], region: 'north' });
  await refused(proposals.start(), issue('no-language-in-common'));
  await proposals.people(1, { languages: ['fr'], region: 'south' });
  await refused(proposals.start({ oneRegion: true }), issue('no-language-in-common'));
  expect(await proposals.start()).toHaveProperty('proposalId');
  await refused(proposals.start({ leastPeople: 5 }), issue('least-above-seats'));
  await refused(proposals.start({ leastWomen: 3, leastMen: 2 }), issue('quotas-above-seats'));
  await refused(proposals.start({ languages: [] }), { issues: [{ path: 'languages' }] });
  await refused(proposals.start({ mostOfInstitution: 0 }), { issues: [{ path: 'mostOfInstitution' }] });
});

test('languages are counted by people who speak them, those of whom none is known too', async () => {
  const { desk, proposals } = await scene();
  await proposals.people(2, { languages: ['pt-BR', 'en'] });
  await proposals.people(1, { languages: [] });
  expect(await proposals.queries.languages(desk.actor, { programmeId: desk.programmeId })).toEqual([
    { language: 'en', people: 2 },
    { language: 'pt', people: 2 },
    { language: null, people: 1 },
  ]);
});

test('proposals are for who coordinates the programme, and may see persons', async () => {
  const { desk, proposals } = await scene();
  await proposals.people(4);
  const id = await proposals.find();
  const below = { ...desk.actor, grants: [{ role: 'coordinator' as const, institutionId: await desk.place() }] };
  expect(await proposals.queries.byId(below, { id })).toBeNull();
  expect(await proposals.queries.people(below, { proposalId: id, at: 0 })).toBeNull();
  expect(await proposals.queries.ofProgramme(below, { programmeId: desk.programmeId })).toEqual([]);
  expect(await proposals.queries.languages(below, { programmeId: desk.programmeId })).toEqual([]);
  const others = await proposals.peopleOf(id, 0);
  const someone = { ...desk.actor, personId: others[0]!.personId };
  Object.assign(desk.actor, { grants: below.grants });
  for (const tried of [
    () => proposals.start(),
    () => proposals.move(id, someone, null),
    () => proposals.accept(id),
    () => proposals.discard(id),
  ])
    await refused(tried(), { kind: 'Refused' });
});

test('where the round shows persons to nobody, nothing is proposed or told', async () => {
  const { desk, proposals } = await scene('person');
  await proposals.people(12);
  await refused(proposals.start(), { kind: 'Refused' });
  expect(await proposals.queries.languages(desk.actor, { programmeId: desk.programmeId })).toEqual([]);
});
