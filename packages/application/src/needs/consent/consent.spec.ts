import { anAskedRound, aLevel } from '@baobab/testing';
import type { Actor } from '../../access';
import { ExportRound, LevelEvidenceQueries } from '../../assessment';
import { WorkingDatabase } from '../../database/working-database.testing';
import { CapacityQueries, EquityQueries, PersonNeedsQueries } from '..';
import { NeedsDesk } from '../needs.testing';
import { WithheldCells } from '../withheld-cells';
import { ConsentQueries } from './consent.queries';
import { GrantLevelConsent } from './grant-level-consent';
import { LevelsShownQueries } from './levels-shown.queries';
import { WithdrawLevelConsent } from './withdraw-level-consent';

let database: WorkingDatabase;
let desk: NeedsDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await NeedsDesk.open(database, 'person');
});
afterAll(() => database?.close());

const she = (personId: string): Actor => ({ ...desk.head, personId, grants: [] });
const agree = (personId: string, reader = 'coordinators', roundId: string | null = null) =>
  new GrantLevelConsent(database.work).execute(she(personId), { reader, roundId });
const consentsOf = async (personId: string) => (await new ConsentQueries(database.reads).mine(she(personId)))!.consents;
const takeBack = async (personId: string) => {
  for (const { id } of await consentsOf(personId))
    await new WithdrawLevelConsent(database.work).execute(she(personId), { consentId: id });
};
const inNeed = async (actor: Actor = desk.as('coordinator'), asked: Record<string, unknown> = {}) => {
  const cell = { roundId: desk.roundId, institutionId: desk.head.rootId, competencyId: desk.competency, ...asked };
  return new PersonNeedsQueries(database.reads, new WithheldCells(database.reads)).peopleInNeed(actor, cell);
};
const idsInNeed = async (actor?: Actor) => (await inNeed(actor)).nodes.map(({ personId }) => personId);
const shownTo = async (actor: Actor) =>
  (await new LevelsShownQueries(database.reads).toActor(actor, {})).nodes.map(({ personId }) => personId);
const why = (actor: Actor, personId: string) =>
  new LevelEvidenceQueries(database.reads).of(actor, {
    roundId: desk.roundId,
    personId,
    competencyId: desk.competency,
    locale: 'en',
  });
const exported = async (actor: Actor) => {
  const { text } = await new ExportRound(database.work).execute(actor, { roundId: desk.roundId });
  let whole = '';
  for await (const part of text) whole += part;
  return whole.trim().split('\n').length - 1;
};

describe('who agreed', () => {
  test('is shown to whom she named alone: in lists, with why, and in exports', async () => {
    const [amal, badr] = (await desk.people(2, 0)) as [string, string];
    await database.rows(`update person set staff_number = id::text where id = any($1)`, [[amal, badr]]);
    await desk.count();
    await agree(amal);
    const coordinator = desk.as('coordinator');
    expect(await inNeed()).toMatchObject({ byConsent: true, totalCount: 1, nodes: [{ personId: amal }] });
    expect(await why(coordinator, amal)).toMatchObject({ level: 0 });
    expect(await exported(coordinator)).toBe(1);
    expect(await shownTo(coordinator)).toEqual([amal]);
    await expect(why(coordinator, badr)).rejects.toThrow('Who may see persons was decided');
    for (const other of [desk.as('manager'), desk.as('administrator')]) {
      await expect(inNeed(other)).rejects.toThrow('Who may see persons was decided');
      await expect(why(other, amal)).rejects.toThrow('Who may see persons was decided');
      await expect(exported(other)).rejects.toThrow('Who may see persons was decided');
      expect(await shownTo(other)).toEqual([]);
    }
  });

  test('is seen no more from when she takes it back, and both are recorded', async () => {
    const [amal] = (await desk.people(1, 0)) as [string];
    await agree(amal);
    await agree(amal);
    expect(await shownTo(desk.as('coordinator'))).toEqual([amal]);
    await takeBack(amal);
    expect(await shownTo(desk.as('coordinator'))).toEqual([]);
    await expect(inNeed()).rejects.toThrow('Who may see persons was decided');
    await expect(why(desk.as('coordinator'), amal)).rejects.toThrow('Who may see persons was decided');
    expect(await consentsOf(amal)).toMatchObject([{ reader: 'coordinators', withdrawnAt: expect.any(Date) }]);
    const audits = await database.rows<{ action: string }>(
      `select action from audit where organisation_id = $1 and action like 'level-consent%' order by id`,
      [desk.head.organisationId],
    );
    expect(audits.map(({ action }) => action)).toEqual(['level-consent.granted', 'level-consent.withdrawn']);
  });

  test('for one round is seen in that round', async () => {
    const [amal] = (await desk.people(1, 0)) as [string];
    const other = await database.rows<{ id: string }>(
      `insert into assessment_round (organisation_id, name, kind, held_on, disclosure) values ($1, 'Next', 'baseline', '2026-03-01', 'person') returning id`,
      [desk.head.organisationId],
    );
    const own = { ...desk.own, person_id: amal, competency_id: desk.competency };
    await aLevel(database.owner, { ...own, round_id: other[0]!.id, level: 1 });
    await agree(amal, 'coordinators', desk.roundId);
    await expect(inNeed(undefined, { roundId: other[0]!.id })).rejects.toThrow('Who may see persons');
    expect(await idsInNeed()).toEqual([amal]);
  });

  test('is not seen from beside her institution, nor from another organisation', async () => {
    const health = await desk.ministry('Health');
    const finance = await desk.ministry('Finance');
    const [amal] = (await desk.people(1, 0, { institution_id: health })) as [string];
    await agree(amal);
    expect(await shownTo(desk.as('coordinator', health))).toEqual([amal]);
    expect(await shownTo(desk.as('coordinator', finance))).toEqual([]);
    await expect(inNeed(desk.as('coordinator', finance), { institutionId: health })).rejects.toThrow(
      'There is no such',
    );
    const elsewhere = await database.aHead();
    expect(await shownTo(elsewhere)).toEqual([]);
    await expect(why(elsewhere, amal)).rejects.toThrow('There is no such');
  });

  test('agreed with her supervisor and her institution of that day: another one sees nothing', async () => {
    const health = await desk.ministry('Health');
    const [boss, next] = (await desk.people(2, null)) as [string, string];
    const [amal] = (await desk.people(1, 0, { supervisor_id: boss })) as [string];
    await agree(amal, 'supervisor');
    await agree(amal, 'managers');
    expect(await shownTo(she(boss))).toEqual([amal]);
    expect(await shownTo(desk.as('manager'))).toEqual([amal]);
    expect(await why(she(boss), amal)).toMatchObject({ level: 0 });
    await database.rows('update person set supervisor_id = $2, institution_id = $3 where id = $1', [
      amal,
      next,
      health,
    ]);
    for (const reader of [she(boss), she(next), desk.as('manager'), desk.as('manager', health)])
      expect(await shownTo(reader)).toEqual([]);
    expect((await consentsOf(amal)).map(({ holds }) => holds)).toEqual([false, false]);
  });

  test('is seen when the round is over, not while it is answered', async () => {
    const round = await anAskedRound(database.owner, {
      ...desk.own,
      institution_id: desk.head.rootId,
      disclosure: 'person',
    });
    const [amal] = (await desk.people(1, null)) as [string];
    await aLevel(database.owner, {
      ...desk.own,
      person_id: amal,
      competency_id: desk.competency,
      round_id: round.id,
      level: 0,
    });
    await agree(amal);
    expect(await shownTo(desk.as('coordinator'))).toEqual([]);
    await database.rows('update assessment_round set closed_at = now() where id = $1', [round.id]);
    expect(await shownTo(desk.as('coordinator'))).toEqual([amal]);
  });

  test('says so for herself alone, of a round of hers, and of a supervisor who is recorded', async () => {
    const [amal, badr] = (await desk.people(2, 0)) as [string, string];
    await agree(amal);
    const [given] = await consentsOf(amal);
    await expect(new WithdrawLevelConsent(database.work).execute(she(badr), { consentId: given!.id })).rejects.toThrow(
      'There is no such',
    );
    const [stranger] = (await desk.people(1, null)) as [string];
    await expect(agree(stranger, 'managers', desk.roundId)).rejects.toThrow('There is no such');
    await expect(agree(amal, 'supervisor')).rejects.toMatchObject({ issues: [{ code: 'no-supervisor' }] });
  });
});

describe('of the others', () => {
  const agreeAll = async (ids: readonly string[]) => {
    for (const id of ids) await agree(id, 'managers');
  };
  const rows = (asked: Record<string, unknown> = {}) => desk.rows(asked, desk.as('manager'));

  test('a number is withheld where those who agreed could be taken away from it, from their readers alone', async () => {
    const health = await desk.ministry('Health');
    const finance = await desk.ministry('Finance');
    await desk.people(30, 0, { institution_id: health });
    const agreeing = await desk.people(8, 0, { institution_id: finance });
    await desk.people(9, desk.target, { institution_id: finance });
    await desk.count();
    expect(await rows()).toMatchObject({ Finance: '8 of 17' });
    await agreeAll(agreeing);
    expect(await rows()).toMatchObject({ Finance: 'withheld', Health: 'withheld' });
    expect(await desk.rows({}, desk.as('coordinator'))).toMatchObject({ Finance: '8 of 17', Health: '30 of 30' });
    expect(await inNeed(desk.as('manager'), { institutionId: finance })).toMatchObject({ totalCount: 8 });
    await takeBack(agreeing[0]!);
    expect(await rows()).toMatchObject({ Finance: '8 of 17' });
  });

  test('so is a group, a level of a distribution, and what the overview tells', async () => {
    const agreeing = await desk.people(8, 0, { gender: 'female' });
    await desk.people(9, 0, { gender: 'female' });
    await desk.people(20, desk.target, { gender: 'male' });
    await desk.count();
    const queries = new PersonNeedsQueries(database.reads, new WithheldCells(database.reads));
    const levels = async () => {
      const cell = { roundId: desk.roundId, institutionId: desk.head.rootId, competencyId: desk.competency };
      return (await queries.levelDistribution(desk.as('manager'), cell)).map(({ people }) => people);
    };
    const equity = async () =>
      (await new EquityQueries(database.reads, new WithheldCells(database.reads)).newest(desk.as('manager')))!.genders;
    expect(await rows({ by: 'gender' })).toMatchObject({ female: '17 of 17' });
    expect((await levels())[0]).toBe(17);
    expect(await equity()).toMatchObject([{ withheld: false }, { withheld: false }]);
    await agreeAll(agreeing);
    expect(await rows({ by: 'gender' })).toMatchObject({ female: 'withheld', male: 'withheld' });
    expect((await levels())[0]).toBeNull();
    expect(await equity()).toMatchObject([{ withheld: true }, { withheld: true }]);
  });

  test('a share over time is withheld where it would tell of a few others', async () => {
    const agreeing = await desk.people(8, 0);
    await desk.people(9, desk.target);
    await desk.count();
    const reached = async () => {
      const found = await new CapacityQueries(database.reads).overTime(desk.as('manager'), {});
      return found!.rounds[0]!.reached.some((share) => share !== null);
    };
    expect(await reached()).toBe(true);
    await agreeAll(agreeing);
    expect(await reached()).toBe(false);
  });
});
