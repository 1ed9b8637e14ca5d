import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import { RoundDesk } from '../asked-round.testing';
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

/** The file's rows, by the people whose forms they are; undefined: a form that has not come back. */
const rowsOf = (roundId: string, said: readonly (readonly [Actor, string | undefined])[]) =>
  Promise.all(said.map(async ([person, levels]) => `${await paper.codeOf(roundId, person)},Name,${levels ?? ''}`));

test('a keyed file submits each form in it, and leaves those out that have not come back', async () => {
  const people = await desk.people(3);
  const roundId = await desk.aRound(people);
  const rows = await rowsOf(roundId, [
    [people[0]!, '1,2,3'],
    [people[1]!, '٠,,Advanced'],
    [people[2]!, undefined],
  ]);
  const upload = await paper.upload(rows);
  expect(await paper.previewFile(roundId, upload)).toMatchObject({
    forms: 2,
    levels: 5,
    empty: 1,
    unchanged: 0,
    issueCount: 0,
  });
  expect(await paper.keyFile(roundId, upload)).toEqual({ forms: 2, levels: 5 });
  expect((await desk.kept(roundId, people[0]!)).levels).toEqual([1, 2, 3]);
  expect((await desk.kept(roundId, people[1]!)).levels).toEqual([0, 3]);
  expect((await desk.rounds())[0]).toMatchObject({ invited: 3, submitted: 2 });
  expect(await paper.audited(roundId)).toMatchObject([{ action: 'forms.keyed', details: { forms: 2, levels: 5 } }]);
});

test('the same file again changes nothing, and more forms in it are taken beside', async () => {
  const people = await desk.people(2);
  const roundId = await desk.aRound(people);
  const first = await rowsOf(roundId, [[people[0]!, '1']]);
  await paper.keyFile(roundId, await paper.upload(first));
  await refused(paper.keyFile(roundId, await paper.upload(first)), { issues: [{ code: 'nothing-to-key' }] });
  const more = await paper.upload([...first, ...(await rowsOf(roundId, [[people[1]!, '2']]))]);
  expect(await paper.previewFile(roundId, more)).toMatchObject({ forms: 1, unchanged: 1, issueCount: 0 });
  expect(await paper.keyFile(roundId, more)).toEqual({ forms: 1, levels: 1 });
});

test('each mistake is told with its row and column, and nothing of the file is kept', async () => {
  const [good, online, twice, other] = await desk.people(4);
  const roundId = await desk.aRound([good!, online!, twice!]);
  const another = await desk.aRound([other!]);
  await desk.answersAndSubmits(online!, roundId, 1);
  const upload = await paper.upload([
    ...(await rowsOf(roundId, [
      [good!, '1'],
      [online!, '2'],
      [twice!, '1'],
      [twice!, '3'],
    ])),
    ...(await rowsOf(another, [[other!, '1']])),
    '12345,Name,1',
    ...(await rowsOf(roundId, [[good!, '9']])),
  ]);
  const found = await paper.previewFile(roundId, upload);
  expect(found.issues.map(({ row, column, code }) => [row, column, code])).toEqual([
    [3, 0, 'form-submitted-online'],
    [5, 0, 'form-twice'],
    [6, 0, 'unknown-form'],
    [7, 0, 'form-code-mistyped'],
    [8, 0, 'form-twice'],
    [8, 2, 'not-a-level'],
  ]);
  await refused(paper.keyFile(roundId, upload), { issues: [{ path: 'uploadId', code: 'file-has-mistakes' }] });
  expect((await desk.kept(roundId, good!)).levels).toEqual([]);
  expect(await desk.auditOf(roundId)).toEqual(['ratings.started', 'ratings.submitted']);
});

test('a form that was keyed with other answers is a mistake of the file, never written over', async () => {
  const amina = await desk.somebody();
  const roundId = await desk.aRound([amina]);
  await paper.key(roundId, amina, [1]);
  const upload = await paper.upload(await rowsOf(roundId, [[amina, '2']]));
  expect((await paper.previewFile(roundId, upload)).issues).toMatchObject([{ code: 'form-keyed-before' }]);
  expect((await desk.kept(roundId, amina)).levels).toEqual([1]);
});

test('a table without a column that is asked, too many forms, and no table at all are refused in a sentence', async () => {
  const amina = await desk.somebody();
  const roundId = await desk.aRound([amina]);
  const unreadable = (content: string, code: string) =>
    expect(paper.uploadText(content).then((upload) => paper.previewFile(roundId, upload))).rejects.toMatchObject({
      kind: 'UploadUnreadable',
      code,
      message: expect.stringMatching(/\.$/) as string,
    });
  await unreadable('code,D1.1\n005724,1\n', 'keyed-columns-missing');
  await unreadable('%PDF-1.7 ...', 'not-text');
  await unreadable(
    [await paper.header(), ...Array.from({ length: 2_001 }, () => '1,n,1')].join('\n'),
    'too-many-forms',
  );
});

test('after the round is over a file is refused with what to do', async () => {
  const amina = await desk.somebody();
  const roundId = await desk.aRound([amina], { left: -1, opened: 9 });
  const upload = await paper.upload(await rowsOf(roundId, [[amina, '2']]));
  await refused(paper.previewFile(roundId, upload), { kind: 'RoundClosed', code: 'round-closed-to-paper' });
});
