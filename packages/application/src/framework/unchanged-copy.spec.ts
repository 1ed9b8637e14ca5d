import { aNextEdition } from '@baobab/testing';
import { readVocabulary } from '../assessment/reading-context';
import { ExportRound } from '../assessment';
import { AddTrainingModule, readOffers, TrainingModuleQueries } from '../catalogue';
import { WorkingDatabase } from '../database/working-database.testing';
import { ImpactDesk } from '../impact/impact.testing';
import { placements } from '../cohort/people-to-place';
import {
  CapacityQueries,
  countGroupNeeds,
  EquityQueries,
  MyNeedsQueries,
  PersonNeedsQueries,
  refreshNeedsSummary,
} from '../needs';
import { matricesOf } from '../needs/needs.testing';
import { WithheldCells } from '../needs/withheld-cells';
import { PlanQueries } from '../programme';
import { programmesOf } from '../programme/programme.testing';
import { sql } from '../database';
import { FrameworkDesk, text } from './framework.testing';
import { CopyRoleProfile, SetTarget } from '.';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

/** A programme of 24 learners with needs, rounds and measured change; one of them has an account. */
const aBusyOrganisation = async () => {
  const impact = await ImpactDesk.open(database);
  const { actor } = impact;
  const [profile] = await database.rows<{ id: string }>(
    `select r.id from role_profile r where organisation_id is null and texts -> 'en' ->> 'label' = 'Data analyst'`,
  );
  const { roleProfileId } = await new CopyRoleProfile(database.work).execute(actor, {
    roleProfileId: profile!.id,
    name: 'Own analyst',
    locale: 'en',
  });
  for (let nth = 0; nth < 24; nth += 1) {
    const person = await impact.learner(nth % 2 ? [1, null, 2] : [0, 2, 2]);
    await database.owner.query('update person set role_profile_id = $2, staff_number = $3 where id = $1', [
      person.id,
      nth % 3 === 0 ? roleProfileId : profile!.id,
      `S${nth}`,
    ]);
  }
  await database.owner.query('update person set role_profile_id = $2 where id = $1', [actor.personId, profile!.id]);
  await impact.assess(actor.personId, impact.rounds.before, 1);
  await database.work.run(actor, () => refreshNeedsSummary(null));
  await database.work.run(actor, async () => {
    const group = {
      roundId: impact.rounds.before,
      institutionId: actor.rootId,
      roleProfileId: null,
      competencyId: null,
    };
    const needs = await countGroupNeeds(group, await readOffers());
    await sql('update programme set needs = $2 where id = $1', [impact.programmeId, needs]);
  });
  await impact.name({ followUpRoundId: impact.rounds.followUp });
  return { impact, actor, profileId: profile!.id };
};

/** Whatever reads competencies, levels or targets. A join that forgets the framework doubles its rows once there is a copy. */
const everythingOf = async ({ impact, actor, profileId }: Awaited<ReturnType<typeof aBusyOrganisation>>) => {
  const { reads, work } = database;
  const place = { roundId: impact.rounds.before, institutionId: actor.rootId };
  const matrix = await matricesOf(reads).matrix(actor, place);
  const byTeam = await matricesOf(reads).matrix(actor, { ...place, by: 'team' });
  const cell = { ...place, competencyId: matrix!.competencies[0]!.id };
  const persons = new PersonNeedsQueries(reads, new WithheldCells(reads));
  const modules = new TrainingModuleQueries(reads);
  const programme = await programmesOf(reads).byId(actor, { id: impact.programmeId });
  const profiles = await new FrameworkDesk(database, actor).profiles.all(actor, { locale: 'en' });
  const exported = await new ExportRound(work).execute(actor, place);
  let table = '';
  for await (const piece of exported.text) table += piece;
  await impact.measure();
  const { measuredAt: _, ...change } = await impact.impact();
  return {
    matrix,
    byTeam,
    mine: await new MyNeedsQueries(reads).mine(actor, {}),
    people: await persons.peopleInNeed(actor, { ...cell, first: 50 }),
    levels: await persons.levelDistribution(actor, cell),
    capacity: await new CapacityQueries(reads).overTime(actor, {}),
    equity: await new EquityQueries(reads, new WithheldCells(reads)).newest(actor),
    modules: await modules.page(actor, { first: 100 }),
    plan: await new PlanQueries(reads, modules).plan(actor, programme!),
    profiles: profiles.profiles.map(({ version: _, ...profile }) => profile),
    table,
    change,
    ...(await work.run(actor, async () => ({
      vocabulary: await readVocabulary(actor),
      group: await countGroupNeeds({ ...place, roleProfileId: profileId, competencyId: null }, await readOffers()),
      toPlace: await sql(
        `select need.* from programme p cross join lateral ${placements('p')} as need where p.organisation_id = $1 order by 1`,
        [actor.organisationId],
      ),
      summary: await sql('select * from needs_summary order by round_id, institution_id, competency_id'),
      groups: await sql(
        'select * from needs_group order by round_id, institution_id, arrangement, value, competency_id',
      ),
      inNeed: await sql('select * from needs_people order by round_id, institution_id'),
    }))),
  };
};

test('whatever is read of competencies stays the same beside a draft, a newer edition and a published copy', async () => {
  const organisation = await aBusyOrganisation();
  const before = await everythingOf(organisation);
  expect(before.group.peopleInNeed).toBeGreaterThan(0);
  expect(before.people.totalCount).toBeGreaterThan(0);
  expect(before.modules.nodes.flatMap(({ teaches }) => teaches).length).toBeGreaterThan(100);
  expect(before.plan.effects).toHaveLength(1);
  expect(before.change.spans[0]?.competencies.length).toBe(14);
  const desk = new FrameworkDesk(database, organisation.actor);
  const other = await FrameworkDesk.open(database);
  await other.publish(await other.draft());
  const draft = await desk.draft();
  // A draft that stays one, and differs.
  const another = await desk.draft({ code: 'THIRD' });
  await desk.change('add', another, { part: 'level', text: text('Master') });
  const { domains } = await desk.read(another);
  await desk.change('edit', another, { part: 'domain', itemId: domains[0]!.id, code: 'Z', text: text('Z') });
  expect(await everythingOf(organisation)).toEqual(before);
  await desk.publish(draft);
  expect(await everythingOf(organisation)).toEqual(before);
  expect((await desk.read()).id).toBe(draft);
  await desk.publish(await desk.draft({ sourceId: draft }));
  await aNextEdition(database.owner, () => Promise.resolve());
  expect(await everythingOf(organisation)).toEqual(before);
  await desk.change('retire', (await desk.read()).id);
  expect(await everythingOf(organisation)).toEqual(before);
});

test('what refers to a competency is written once, to the framework in use', async () => {
  const desk = await FrameworkDesk.open(database);
  const { actor } = desk;
  await desk.publish(await desk.draft());
  await desk.draft({ code: 'SECOND' });
  const competencyId = await desk.part((await desk.read()).id, 'D1.1');
  const [profile] = (await desk.profiles.all(actor, { locale: 'en' })).profiles;
  const copy = { roleProfileId: profile!.id, name: 'Own', locale: 'en' };
  const { roleProfileId } = await new CopyRoleProfile(database.work).execute(actor, copy);
  const target = { roleProfileId, competencyId, ordinal: 1, expectedVersion: 1 };
  await new SetTarget(database.work).execute(actor, target);
  const own = (await desk.profiles.all(actor, { locale: 'en' })).profiles.find(({ id }) => id === roleProfileId);
  expect(own?.targets).toHaveLength(14);
  const { trainingModuleId } = await new AddTrainingModule(database.work).execute(actor, {
    title: 'New',
    locale: 'en',
    provider: 'College',
    hours: 8,
    modality: 'self_paced',
    languages: ['en'],
    teaches: [{ competencyId, fromOrdinal: 0, toOrdinal: 1 }],
  });
  const [module] = await new TrainingModuleQueries(database.reads).byIds(actor, [trainingModuleId], 'en');
  expect(module?.teaches).toEqual([{ competencyId, fromOrdinal: 0, toOrdinal: 1 }]);
});
