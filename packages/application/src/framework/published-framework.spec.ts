import { aLevel, aPerson, aRound } from '@baobab/testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { FrameworkDesk, text, problem } from './framework.testing';
import { AssignRoleProfile, CopyRoleProfile, SetTarget } from '.';
import { MyNeedsQueries, refreshNeedsSummary } from '../needs';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

const open = () => FrameworkDesk.open(database);

describe('a published edition', () => {
  /** Somebody with a role profile of the organisation's own, and a level in each of two competencies. */
  const withProfile = async () => {
    const desk = await open();
    const { actor } = desk;
    const [analyst] = (await desk.profiles.all(actor, { locale: 'en' })).profiles;
    const copy = new CopyRoleProfile(database.work);
    const { roleProfileId } = await copy.execute(actor, { roleProfileId: analyst!.id, name: 'Own', locale: 'en' });
    const own = { organisation_id: actor.organisationId };
    await new AssignRoleProfile(database.work).execute(actor, { personId: actor.personId, roleProfileId });
    const round = await aRound(database.owner, own);
    for (const code of ['D1.1', 'D2.1'])
      await aLevel(database.owner, {
        ...own,
        round_id: round.id,
        person_id: actor.personId,
        competency_id: await desk.part(await desk.unesco(), code),
        level: 1,
      });
    const foreign = await aPerson(database.owner, {
      ...own,
      institution_id: actor.rootId,
      role_profile_id: analyst!.id,
    });
    await aLevel(database.owner, {
      ...own,
      round_id: round.id,
      person_id: foreign.id,
      competency_id: await desk.part(await desk.unesco(), 'D1.1'),
      level: 1,
    });
    await database.work.run(actor, () => refreshNeedsSummary(null));
    return { desk, roleProfileId };
  };

  const targetsOf = async (desk: FrameworkDesk, roleProfileId: string) => {
    const { domains } = await desk.read();
    const codes = new Map(
      domains.flatMap(({ competencies }) => competencies.map(({ id, code }) => [id, code] as const)),
    );
    const profile = (await desk.profiles.all(desk.actor, { locale: 'en' })).profiles.find(
      ({ id }) => id === roleProfileId,
    );
    return Object.fromEntries(profile!.targets.map(({ competencyId, ordinal }) => [codes.get(competencyId), ordinal]));
  };

  test('moves role profiles: each part of a split has the target, what was merged the highest, what was dropped none', async () => {
    const { desk, roleProfileId } = await withProfile();
    const before = await targetsOf(desk, roleProfileId);
    const draft = await desk.draft();
    const one = await desk.part(draft, 'D1.1');
    const two = await desk.part(draft, 'D1.2');
    const three = await desk.part(draft, 'D1.3');
    const four = await desk.part(draft, 'D1.4');
    const set = new SetTarget(database.work);
    await set.execute(desk.actor, { roleProfileId, competencyId: two, ordinal: 1, expectedVersion: 1 });
    await set.execute(desk.actor, { roleProfileId, competencyId: three, ordinal: 3, expectedVersion: 2 });
    const into = ['S1', 'S2'].map((code) => ({ code, text: text(code) }));
    await desk.change('split', draft, { competencyId: one, into });
    await desk.change('merge', draft, { competencyIds: [two, three], into: { code: 'M', text: text('M') } });
    await desk.change('remove', draft, { part: 'competency', itemId: four });
    await desk.publish(draft);
    const after = await targetsOf(desk, roleProfileId);
    const { 'D1.1': split, 'D1.2': _, 'D1.3': __, 'D1.4': ___, ...rest } = before;
    expect(after).toEqual({ ...rest, S1: split, S2: split, M: 3 });
    const [audited] = await database.rows<{ details: object }>(
      `select details from audit where organisation_id = $1 and action = 'framework.published'`,
      [desk.actor.organisationId],
    );
    expect(audited?.details).toMatchObject({ roleProfiles: 1, targetsDropped: 1, targetsCarried: 4 });
    await desk.change('retire', draft);
    expect(await targetsOf(desk, roleProfileId)).toEqual({ ...rest, 'D1.1': split, 'D1.2': 3, 'D1.3': 3 });
    expect((await desk.read()).id).toBe(await desk.unesco());
  });

  test('counts needs in its own competencies alone, and keeps the levels of dropped ones', async () => {
    const { desk } = await withProfile();
    const counted = () =>
      database.rows<{ code: string; assessed: number }>(
        `select c.code, s.assessed from needs_summary s join framework f on f.organisation_id is null and f.edition = 1
           join competency c on c.framework_id = f.id and c.id = s.competency_id where s.organisation_id = $1 and s.assessed > 0 order by 1`,
        [desk.actor.organisationId],
      );
    expect(await counted()).toEqual([
      { code: 'D1.1', assessed: 2 },
      { code: 'D2.1', assessed: 1 },
    ]);
    const draft = await desk.draft();
    await desk.change('remove', draft, { part: 'competency', itemId: await desk.part(draft, 'D1.1') });
    await desk.publish(draft);
    expect(await counted()).toEqual([{ code: 'D2.1', assessed: 1 }]);
    const mine = await new MyNeedsQueries(database.reads).mine(desk.actor, {});
    expect(mine.map(({ code, level }) => [code, level]).filter(([, level]) => level !== null)).toEqual([['D2.1', 1]]);
    await desk.change('retire', draft);
    // The own role profile has lost that target; Baobab's asks for it again.
    expect(await counted()).toEqual([
      { code: 'D1.1', assessed: 1 },
      { code: 'D2.1', assessed: 1 },
    ]);
  });

  test('with another level asks for nothing that was set for other levels', async () => {
    const { desk, roleProfileId } = await withProfile();
    const draft = await desk.draft();
    await desk.change('add', draft, { part: 'level', text: text('Master') });
    await desk.publish(draft);
    expect(await targetsOf(desk, roleProfileId)).toEqual({});
    const { profiles } = await desk.profiles.all(desk.actor, { locale: 'en' });
    expect(new Set(profiles.map(({ targets }) => targets.length))).toEqual(new Set([0]));
    const [{ inNeed } = { inNeed: null }] = await database.rows<{ inNeed: number }>(
      'select coalesce(sum(in_need), 0)::int as "inNeed" from needs_summary where organisation_id = $1',
      [desk.actor.organisationId],
    );
    expect(inNeed).toBe(0);
  });

  test('retires the edition before it; retired, the organisation works with what it came from', async () => {
    const desk = await open();
    const first = await desk.draft();
    await desk.publish(first);
    const second = await desk.draft({ sourceId: first });
    await desk.publish(second);
    expect(await desk.read(first)).toMatchObject({ state: 'retired', inUse: false });
    expect(await desk.read()).toMatchObject({ id: second, edition: 2, inUse: true, whatChanged: 'It is ours now.' });
    await desk.change('retire', second);
    expect(await desk.read()).toMatchObject({ id: await desk.unesco() });
    const draft = await desk.draft({ sourceId: second });
    expect(await desk.read(draft)).toMatchObject({ edition: 3 });
    await expect(desk.change('retire', draft)).rejects.toEqual(problem('still-draft'));
  });

  test('says in which languages every part has a text', async () => {
    const desk = await open();
    const { editions } = await desk.queries.all(desk.actor, {});
    expect(editions[0]).toMatchObject({ own: false, inUse: true, languages: ['ar', 'en'], publishedAt: null });
    const draft = await desk.draft();
    const edition = () => desk.queries.edition(desk.actor, draft, 'en');
    expect((await edition())?.languages).toEqual(['en']);
    await desk.change('edit', draft, { part: 'framework', itemId: draft, locale: 'ar', text: text('إطارنا') });
    expect((await edition())?.languages).toEqual(['ar', 'en']);
  });
});
