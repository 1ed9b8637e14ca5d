import { formCode } from '@baobab/domain/assessment';
import { aGrant } from '@baobab/testing';
import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import { RoundDesk } from '../asked-round.testing';
import { LevelEvidenceQueries } from '../evidence/level-evidence.queries';
import { PaperDesk } from './paper.testing';

let database: WorkingDatabase;
let desk: RoundDesk;
let paper: PaperDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await RoundDesk.open(database);
  paper = new PaperDesk(database, desk);
});
afterAll(() => database?.close());

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);

/** Coordinates an institution below the root, and nothing else. */
const aCoordinatorOf = async (institutionId: string): Promise<Actor> => {
  const somebody = await desk.somebody({ institution_id: institutionId });
  await aGrant(database.owner, {
    ...desk.own,
    person_id: somebody.personId,
    role: 'coordinator',
    institution_id: institutionId,
  });
  return { ...somebody, grants: [{ role: 'coordinator', institutionId }] };
};

describe('keying a form', () => {
  test("submits what stands on it: levels of the round's source, said to be keyed by whom", async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina]);
    expect(await paper.key(roundId, amina, [null, 3, 0])).toEqual({ levels: 2, blank: desk.competencies.length - 2 });
    expect(await desk.kept(roundId, amina)).toEqual({ answers: [], levels: [3, 0], sources: ['self'] });
    const code = await paper.codeOf(roundId, amina);
    expect(await paper.forms.byCode(desk.head, { roundId, code })).toMatchObject({
      code,
      submittedAt: expect.any(Date) as Date,
      keyedBy: await paper.nameOf(desk.head),
    });
    expect(await desk.mine(amina)).toMatchObject([{ keyedBy: await paper.nameOf(desk.head) }]);
    expect((await desk.rounds())[0]).toMatchObject({ invited: 1, started: 1, submitted: 1 });
  });

  test('is told in the audit, and to who asks why the level is what it is', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina]);
    await paper.key(roundId, amina, [1, 2]);
    expect(await paper.audited(roundId)).toEqual([
      {
        action: 'form.keyed',
        person_id: desk.head.personId,
        details: { personId: amina.personId, levels: 2, blank: desk.competencies.length - 2 },
      },
    ]);
    const why = await new LevelEvidenceQueries(database.reads).of(amina, {
      roundId,
      personId: amina.personId,
      competencyId: desk.competencies[0],
    });
    expect(why?.parts).toMatchObject([{ source: 'self', keyedBy: await paper.nameOf(desk.head) }]);
  });

  test("about somebody by her supervisor makes supervisor's levels", async () => {
    const [supervisor, amina] = [await desk.somebody(), await desk.somebody()];
    const roundId = await desk.supervised(supervisor, [amina]);
    await paper.key(roundId, amina, [2]);
    expect(await desk.kept(roundId, amina)).toMatchObject({ levels: [2], sources: ['supervisor'] });
  });

  test('leaves what she began on a screen hers, and not counted', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina]);
    await desk.answers(amina, roundId, [3, 3]);
    await paper.key(roundId, amina, [1]);
    expect(await desk.kept(roundId, amina)).toMatchObject({ answers: [3, 3], levels: [1] });
    await refused(desk.submit(amina, roundId), { code: 'round-submitted' });
  });

  test('never writes over what she submitted on a screen, not even as a correction', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina]);
    await desk.answersAndSubmits(amina, roundId, 3);
    for (const correct of [false, true])
      await refused(paper.key(roundId, amina, [1], { correct }), {
        kind: 'FormSubmitted',
        code: 'form-submitted-online',
        submittedAt: expect.stringMatching(/^\d{4}-/) as string,
        differing: null,
        mayCorrect: false,
      });
    expect((await desk.kept(roundId, amina)).levels).toEqual(desk.competencies.map(() => 3));
  });

  test('twice with the same answers changes nothing, and says so', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina]);
    await paper.key(roundId, amina, [1, 2]);
    for (const correct of [false, true])
      await refused(paper.key(roundId, amina, [1, 2], { correct }), {
        code: 'form-keyed-same',
        differing: 0,
        mayCorrect: false,
      });
    expect(await desk.auditOf(roundId)).toEqual(['form.keyed']);
  });

  test('twice with other answers says in how many they differ, and waits until they are said to be a correction', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina]);
    await paper.key(roundId, amina, [1, 2, 3]);
    await refused(paper.key(roundId, amina, [1, 3, null, 0]), {
      code: 'form-keyed-differently',
      differing: 3,
      mayCorrect: true,
    });
    expect((await desk.kept(roundId, amina)).levels).toEqual([1, 2, 3]);
    await paper.key(roundId, amina, [1, 3, null, 0], { correct: true });
    expect((await desk.kept(roundId, amina)).levels).toEqual([1, 3, 0]);
    expect((await paper.audited(roundId)).at(-1)).toMatchObject({
      action: 'form.corrected',
      details: { differing: 3, levels: 3 },
    });
  });

  test('that somebody else keyed tells nothing of what she keyed, and is not written over', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina]);
    await paper.key(roundId, amina, [1, 2]);
    const other = await aCoordinatorOf(desk.head.rootId);
    for (const levels of [
      [1, 2],
      [2, 1],
    ])
      for (const correct of [false, true])
        await refused(paper.key(roundId, amina, levels, { actor: other, correct }), {
          code: 'form-keyed-by-another',
          differing: null,
          mayCorrect: false,
        });
    expect((await desk.kept(roundId, amina)).levels).toEqual([1, 2]);
  });

  test('by two at once is keyed once', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina]);
    const tries = await Promise.allSettled([1, 2, 3].map((level) => paper.key(roundId, amina, [level])));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await desk.auditOf(roundId)).toEqual(['form.keyed']);
  });

  test('of nobody within reach, of another round or with a mistyped digit is refused, and told apart only by the digit', async () => {
    const part = await desk.aPart();
    const [near, far] = [await desk.somebody({ institution_id: part.id }), await desk.somebody()];
    const roundId = await desk.aRound([near, far]);
    const another = await desk.aRound([near]);
    const actor = await aCoordinatorOf(part.id);
    const unknown = { issues: [{ path: 'code', code: 'unknown-form' }] };
    await refused(paper.key(roundId, far, [1], { actor }), unknown);
    await refused(paper.keyCode(another, await paper.codeOf(roundId, near), [1]), unknown);
    await refused(paper.keyCode(roundId, formCode(2_000_000_000), [1]), unknown);
    const code = await paper.codeOf(roundId, near);
    const mistyped = `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`;
    await refused(paper.keyCode(roundId, mistyped, [1]), { issues: [{ path: 'code', code: 'form-code-mistyped' }] });
    expect(await paper.key(roundId, near, [1], { actor })).toMatchObject({ levels: 1 });
  });

  test('a form whose levels are out of range, missing, twice or not there at all leaves nothing', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina]);
    const [first, ...rest] = desk.competencies.map((competencyId) => ({ competencyId, ordinal: 1 }));
    const wrong: [unknown[], string][] = [
      [[{ ...first!, ordinal: 4 }, ...rest], 'unknown-level'],
      [rest, 'form-incomplete'],
      [[rest[0], ...rest], 'form-incomplete'],
      [[{ ...first!, competencyId: roundId }, ...rest], 'form-incomplete'],
      [desk.competencies.map((competencyId) => ({ competencyId, ordinal: null })), 'form-empty'],
    ];
    const code = await paper.codeOf(roundId, amina);
    for (const [answers, problem] of wrong)
      await refused(paper.keyAnswers(roundId, code, answers), { issues: [{ code: problem }] });
    expect(await desk.kept(roundId, amina)).toEqual({ answers: [], levels: [], sources: [] });
    expect(await desk.auditOf(roundId)).toEqual([]);
  });

  test('before the round opens, and after it is over, is refused with what to do', async () => {
    const amina = await desk.somebody();
    await refused(paper.key(await desk.aRound([amina], { opened: -1 }), amina, [1]), { code: 'round-not-open' });
    await refused(paper.key(await desk.aRound([amina], { left: -1, opened: 9 }), amina, [1]), {
      kind: 'RoundClosed',
      code: 'round-closed-to-paper',
    });
  });

  test('of a knowledge test is refused: its items stay on the screen', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina], { source: 'test', items_per_competency: 1 });
    await refused(paper.key(roundId, amina, [1]), { issues: [{ code: 'unknown-form' }] });
  });
});

describe('forms to be printed', () => {
  test('are those not yet submitted of an institution and below it, in chunks without a gap', async () => {
    const part = await desk.aPart();
    const people = await desk.people(5, { institution_id: part.id });
    const elsewhere = await desk.somebody();
    const roundId = await desk.aRound([...people, elsewhere]);
    await desk.answersAndSubmits(people[0]!, roundId, 1);
    const first = await paper.forms.waiting(desk.head, { roundId, institutionId: part.id, first: 3 });
    expect(first).toMatchObject({ total: 4, hasNextPage: true });
    const second = await paper.forms.waiting(desk.head, {
      roundId,
      institutionId: part.id,
      first: 3,
      after: first.endCursor,
    });
    expect(second).toMatchObject({ total: 4, hasNextPage: false });
    const expected = await Promise.all(people.slice(1).map((person) => paper.codeOf(roundId, person)));
    expect([...first.forms, ...second.forms].map(({ code }) => code).sort()).toEqual(expected.sort());
    const all = await paper.forms.waiting(desk.head, { roundId, institutionId: desk.head.rootId });
    expect(all.total).toBe(5);
  });

  test('are nobody outside of the reach of who prints, nor by a search', async () => {
    const part = await desk.aPart();
    const far = await desk.somebody();
    const roundId = await desk.aRound([far]);
    const actor = await aCoordinatorOf(part.id);
    const asked = { roundId, institutionId: desk.head.rootId };
    expect(await paper.forms.waiting(actor, asked)).toMatchObject({ forms: [], total: 0 });
    const search = await paper.nameOf(far);
    expect(await paper.forms.search(actor, { roundId, search })).toEqual([]);
    expect(await paper.forms.search(desk.head, { roundId, search })).toMatchObject([{ personName: search }]);
    expect(await paper.forms.byCode(actor, { roundId, code: await paper.codeOf(roundId, far) })).toBeNull();
  });

  test('more than fifty at a time are refused', async () => {
    const roundId = await desk.aRound([await desk.somebody()]);
    await refused(paper.forms.waiting(desk.head, { roundId, institutionId: desk.head.rootId, first: 51 }), {
      issues: [{ path: 'first' }],
    });
  });
});
