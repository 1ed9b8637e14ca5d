import type { Evidence, EvidenceSource } from '@baobab/domain/assessment';
import { evidenceSources, fuseEvidence, standardFusing } from '@baobab/domain/assessment';
import { anInstitution, aProgramme } from '@baobab/testing';
import fc from 'fast-check';
import type { Actor } from '../../access';
import { sql } from '../../database';
import { WorkingDatabase } from '../../database/working-database.testing';
import { EvidenceDesk } from './evidence.testing';

let database: WorkingDatabase;
let desk: EvidenceDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await EvidenceDesk.open(database);
});
afterAll(() => database?.close());

const issue = (path: string, code: string) => ({
  issues: [{ path, code, message: expect.stringMatching(/\.$/) as string }],
});
const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);

describe('evidence put together', () => {
  test('is for each person what the domain says of her evidence, whatever there is', async () => {
    const piece = fc.record({
      level: fc.nat({ max: 3 }),
      daysBefore: fc.nat({ max: 900 }),
      error: fc.option(fc.double({ min: 0.2, max: 1.5, noNaN: true })),
    });
    const people = fc.array(
      fc.record(Object.fromEntries(evidenceSources.map((source) => [source, fc.option(piece)]))),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    await fc.assert(
      fc.asyncProperty(people, async (all) => {
        const rounds: string[] = [];
        const expected = new Map<string, ReturnType<typeof fuseEvidence>>();
        for (const said of all) {
          const personId = await desk.somebody();
          const pieces: Evidence[] = [];
          for (const [source, found] of Object.entries(said)) {
            if (!found) continue;
            const { level, daysBefore, error } = found;
            const roundId = await desk.round(source, daysBefore);
            const known = error === null ? {} : { estimate: level, standard_error: error };
            await desk.level(roundId, personId, level, known);
            rounds.push(roundId);
            const standardError = error === null ? null : Math.fround(error);
            pieces.push({ source: source as EvidenceSource, estimate: level, standardError, ageDays: daysBefore });
          }
          if (pieces.length > 0) expected.set(personId, fuseEvidence(pieces, standardFusing));
        }
        if (rounds.length === 0) return;
        const levels = await desk.levels(await desk.fuse(rounds));
        expect(levels.map(({ personId }) => personId)).toEqual([...expected.keys()].sort());
        for (const { personId, level, estimate, error } of levels) {
          expect(estimate).toBeCloseTo(expected.get(personId)!.estimate, 4);
          expect(error).toBeCloseTo(expected.get(personId)!.standardError, 4);
          expect(level).toBe(Math.floor(expected.get(personId)!.estimate + 0.5));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('takes of each source the newest, and leaves everything that it came from as it is', async () => {
    const amina = await desk.somebody();
    const [older, newer] = [await desk.round('test', 300), await desk.round('test', 10)];
    await desk.level(older, amina, 0);
    await desk.level(newer, amina, 3, { estimate: 2.8, standard_error: 0.4 });
    const roundId = await desk.fuse([older, newer]);
    expect(await desk.levels(roundId)).toMatchObject([
      { level: 3, estimate: expect.closeTo(2.8, 5) as number, source: 'fused' },
    ]);
    expect([await desk.levels(older), await desk.levels(newer)]).toMatchObject([
      [{ level: 0, source: 'test' }],
      [{ level: 3, source: 'test' }],
    ]);
  });

  test('is of the people of the institution and below it alone, and counts in its needs', async () => {
    const place = await anInstitution(database.owner, { ...desk.own, parent_id: desk.head.rootId });
    const [inside, outside] = [await desk.somebody(place.id), await desk.somebody()];
    const round = await desk.round('import');
    for (const person of [inside, outside]) await desk.level(round, person, 1);
    const roundId = await desk.fuse([round], { institutionId: place.id });
    expect((await desk.levels(roundId)).map(({ personId }) => personId)).toEqual([inside]);
    expect(
      await database.rows('select with_levels from needs_people where round_id = $1 and with_levels > 0', [roundId]),
    ).toEqual([{ with_levels: 1 }]);
  });

  test('shows persons to whom its rounds show them, and is not made of rounds that show them to different readers', async () => {
    const amina = await desk.somebody();
    const [open, strict, alike] = [
      await desk.round('import', 1, { disclosure: 'coordinators' }),
      await desk.round('self', 1, { disclosure: 'person' }),
      await desk.round('test', 1, { disclosure: 'person' }),
    ];
    for (const round of [open, strict, alike]) await desk.level(round, amina, 1);
    await refused(desk.fuse([open, strict]), issue('roundIds', 'disclosures-differ'));
    const roundId = await desk.fuse([strict, alike]);
    expect((await desk.told(roundId))?.round).toMatchObject({ disclosure: 'person', source: 'fused' });
    await refused(desk.why(roundId, amina), { kind: 'Refused' });
    expect(await desk.why(roundId, amina, { ...desk.head, personId: amina, grants: [] })).toMatchObject({ level: 1 });
  });

  test('tells by how much people put themselves higher than a test, and takes it away where that is switched on', async () => {
    const [self, test] = [await desk.round('self'), await desk.round('test')];
    const people = await Promise.all(Array.from({ length: 30 }, () => desk.somebody()));
    for (const [index, person] of people.entries()) {
      await desk.level(self, person, index % 2 === 0 ? 2 : 3);
      await desk.level(test, person, 2);
    }
    const bias = { mean: 0.5, people: 30 };
    const plain = await desk.fuse([self, test]);
    expect((await desk.told(plain))?.fusing).toMatchObject({ correctBias: false, bias });
    const corrected = await desk.fuse([self, test], { correctBias: true });
    expect((await desk.told(corrected))?.fusing).toMatchObject({ correctBias: true, bias });
    const mean = async (round: string) => {
      const levels = await desk.levels(round);
      return levels.reduce((sum, { estimate }) => sum + estimate, 0) / levels.length;
    };
    expect(await mean(plain)).toBeGreaterThan(2.1);
    expect(await mean(corrected)).toBeCloseTo(2, 4);
  });
});

describe('a level', () => {
  test('answers why: each source with how much it counts, the strongest first', async () => {
    const amina = await desk.somebody();
    const [self, test] = [await desk.round('self', 540, { name: `Said ${Math.random()}` }), await desk.round('test')];
    await desk.level(self, amina, 3);
    await desk.level(test, amina, 1, { estimate: 1.2, standard_error: 0.5 });
    const why = (await desk.why(await desk.fuse([self, test]), amina))!;
    expect(why).toMatchObject({ level: 1, levelName: 'Basic', changed: false, fusing: { halfLifeDays: 540 } });
    expect(why.parts).toMatchObject([
      { source: 'test', found: expect.closeTo(1.2, 5) as number, standardError: expect.closeTo(0.5, 5) as number },
      { source: 'self', found: 3, standardError: expect.closeTo(0.9 * Math.SQRT2, 5) as number },
    ]);
    expect(why.parts[0]!.share + why.parts[1]!.share).toBeCloseTo(1, 9);
  });

  test('says so where its evidence has changed since', async () => {
    const amina = await desk.somebody();
    const round = await desk.round('import');
    await desk.level(round, amina, 1);
    const roundId = await desk.fuse([round]);
    await database.rows('update assessed_level set level = 3 where round_id = $1', [round]);
    expect(await desk.why(roundId, amina)).toMatchObject({ level: 1, changed: true });
  });

  test('of a round that puts nothing together is its own evidence', async () => {
    const amina = await desk.somebody();
    const round = await desk.round('supervisor');
    await desk.level(round, amina, 2);
    expect(await desk.why(round, amina)).toMatchObject({
      level: 2,
      standardError: null,
      fusing: null,
      changed: false,
      parts: [{ source: 'supervisor', share: 1 }],
    });
  });

  test('is not there for who does not reach the person, nor in another organisation', async () => {
    const place = await anInstitution(database.owner, { ...desk.own, parent_id: desk.head.rootId });
    const amina = await desk.somebody();
    const round = await desk.round('import');
    await desk.level(round, amina, 2);
    const elsewhere: Actor = { ...desk.head, grants: [{ role: 'coordinator', institutionId: place.id }] };
    await refused(desk.why(round, amina, elsewhere), { kind: 'NotFound' });
    await refused(desk.why(round, amina, await database.aHead()), { kind: 'NotFound' });
    await refused(desk.why(round, amina, { ...desk.head, personId: await desk.somebody(), grants: [] }), {
      kind: 'NotFound',
    });
  });
});

describe('putting together is refused in a sentence, and leaves no round,', () => {
  test('for rounds that are open, later, unknown or put together themselves', async () => {
    const amina = await desk.somebody();
    const round = await desk.round('self');
    await desk.level(round, amina, 1);
    const fused = await desk.fuse([round]);
    await refused(desk.fuse([fused]), issue('roundIds', 'fused-twice'));
    await refused(desk.fuse([round], { asOf: '2026-10-31' }), issue('roundIds', 'round-later'));
    await refused(desk.fuse([amina]), issue('roundIds', 'no-such-round'));
    await refused(desk.fuse([]), { kind: 'InputProblem' });
    await database.rows(
      `update assessment_round set closes_on = current_date + 5, opens_on = current_date where id = $1`,
      [round],
    );
    await refused(desk.fuse([round]), issue('roundIds', 'round-open'));
  });

  test('for a day to come, a taken name and errors that are none', async () => {
    const round = await desk.round('import', 0, { name: 'Taken' });
    await refused(desk.fuse([round], { name: 'Taken' }), issue('name', 'asked-round-name-taken'));
    await refused(desk.fuse([round], { asOf: '2999-01-01' }), issue('asOf', 'day-ahead'));
    for (const said of [{ errors: { import: 0, self: 1, supervisor: 1 } }, { halfLifeDays: 1 }, { halfLifeDays: 1e9 }])
      await refused(desk.fuse([round], said), { kind: 'InputProblem' });
  });

  test('by who does not coordinate the institution', async () => {
    const round = await desk.round('import');
    const manager: Actor = { ...desk.head, grants: [{ role: 'manager', institutionId: desk.head.rootId }] };
    await refused(desk.fuse([round], {}, manager), { kind: 'Refused' });
  });
});

describe('what was put together', () => {
  const levelled = async () => {
    const round = await desk.round('import');
    await desk.level(round, await desk.somebody(), 1);
    return round;
  };
  test('can be taken away with all its levels and counts, and put together again', async () => {
    const amina = await desk.somebody();
    const round = await desk.round('import');
    await desk.level(round, amina, 1);
    const roundId = await desk.fuse([round]);
    expect(await desk.discard(roundId)).toEqual({ done: true });
    expect(await desk.told(roundId)).toBeNull();
    expect(await desk.levels(roundId)).toEqual([]);
    expect(await desk.levels(await desk.fuse([round]))).toHaveLength(1);
  });

  test('stays where a programme goes by it', async () => {
    const round = await desk.round('import');
    await desk.level(round, await desk.somebody(), 1);
    const roundId = await desk.fuse([round]);
    await aProgramme(database.owner, {
      ...desk.own,
      institution_id: desk.head.rootId,
      round_id: roundId,
      created_by: desk.head.personId,
    });
    await refused(desk.discard(roundId), { kind: 'RoundInUse' });
    expect(await desk.levels(roundId)).toHaveLength(1);
  });

  test('is the only round that can be taken away, whatever a statement asks for', async () => {
    const round = await desk.round('import');
    await refused(desk.discard(round), { kind: 'NotFound' });
    const fused = await desk.fuse([await levelled()]);
    for (const id of [round, fused])
      await expect(
        database.work.run(desk.head, () => sql('delete from assessment_round where id = $1', [id])),
      ).rejects.toThrow('permission denied');
  });
});
