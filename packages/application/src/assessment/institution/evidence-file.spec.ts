import { Readable } from 'node:stream';
import { anInstitution } from '@baobab/testing';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import { KeepEvidenceFile } from '.';
import { safeFileName } from './file-name';
import { InstitutionDesk } from './institution.testing';

let database: WorkingDatabase;
let desk: InstitutionDesk;
let health: string;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await InstitutionDesk.open(database);
  health = (await anInstitution(database.owner, { ...desk.own, name: 'Health', parent_id: desk.head.rootId })).id;
});
afterAll(() => database?.close());

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);

const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'latin1');
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
/** @param level of compression; 0 stores. */
const packed = (files: Record<string, string>, level: 0 | 6 = 6) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level }),
  );
const docx = packed({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' });
const xlsx = packed({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' });
const wordWith = (name: string) => packed({ '[Content_Types].xml': '', 'word/document.xml': '', [name]: 'x' });
const odtWith = (name: string, level: 0 | 6 = 0) =>
  packed({ mimetype: 'application/vnd.oasis.opendocument.text', [name]: 'x' }, level);
const odt = odtWith('content.xml');

/** A package whose two entries have one name. */
const twice = Buffer.from(
  packed({ mimetype: 'application/vnd.oasis.opendocument.text', MIMETYPE: 'x' }, 0)
    .toString('latin1')
    .replaceAll('MIMETYPE', 'mimetype'),
  'latin1',
);

/** Health, with these people asked about it. */
const asked = async (...names: string[]) => {
  const people = await Promise.all(names.map((name) => desk.somebody(`${name} ${Math.random()}`)));
  const { assessmentId } = await desk.assess([health]);
  for (const { personId } of people) await desk.name(assessmentId, health, personId);
  return { assessmentId, people };
};
const filesIn = (assessmentId: string) =>
  database.rows<{ name: string }>('select file_name as name from evidence_file where assessment_id = $1 order by 1', [
    assessmentId,
  ]);
const pieces = () =>
  database.rows('select 1 from evidence_piece where organisation_id = $1', [desk.head.organisationId]);

test.each([
  ['plan.pdf', pdf, 'pdf'],
  ['plan.PDF', pdf, 'pdf'],
  ['plan.docx', docx, 'docx'],
  ['budget.xlsx', xlsx, 'xlsx'],
  ['plan.odt', odt, 'odt'],
  ['wall.png', png, 'png'],
  ['wall.jpeg', jpeg, 'jpeg'],
  ['الخطة.jpg', jpeg, 'jpeg'],
])('%s is kept, and comes back as it was', async (name, content, kind) => {
  const { assessmentId, people } = await asked('Amina');
  const fileId = await desk.bring(people[0]!, [assessmentId, health, 0], name, content);
  expect(await desk.fetch(people[0]!, fileId)).toEqual({ fileName: name, kind, content });
});

test('a file of many pieces comes back whole, in whatever parts it arrived', async () => {
  const { assessmentId, people } = await asked('Amina');
  const parts = [pdf, Buffer.alloc(300_000, 1), Buffer.alloc(700_001, 2)];
  const fileId = await desk.bring(people[0]!, [assessmentId, health, 0], 'scan.pdf', ...parts);
  expect((await desk.fetch(people[0]!, fileId)).content.equals(Buffer.concat(parts))).toBe(true);
});

describe('refused, and nothing kept, is', () => {
  const html = Buffer.from('<!doctype html><script>alert(1)</script>');
  test.each([
    ['a page renamed to .pdf', 'report.pdf', [html], 'evidence-kind'],
    ['a page before a PDF', 'report.pdf', [html, pdf], 'evidence-kind'],
    ['a PDF that is called a page', 'report.html', [pdf], 'evidence-kind'],
    ['a PDF that is called a picture', 'report.png', [pdf], 'evidence-kind'],
    ['one without an ending', 'report', [pdf], 'evidence-kind'],
    ['a drawing that may hold scripts', 'drawing.svg', [Buffer.from('<svg/>')], 'evidence-kind'],
    ['any other package', 'plan.docx', [packed({ 'a.txt': 'a' })], 'evidence-kind'],
    ['a program in an office file', 'plan.docx', [wordWith('word/vbaProject.bin')], 'evidence-kind'],
    ['a program by another name in an office file', 'plan.docx', [wordWith('word/v.bin')], 'evidence-kind'],
    ['scripts in an OpenDocument text', 'plan.odt', [odtWith('Basic/Standard/Module1.xml')], 'evidence-kind'],
    ['an OpenDocument text whose media type is packed', 'plan.odt', [odtWith('content.xml', 6)], 'evidence-kind'],
    ['a package that names an entry twice', 'plan.odt', [twice], 'evidence-kind'],
    ['one whose name is an ending alone', 'pdf', [pdf], 'evidence-kind'],
    ['a package that is cut off', 'plan.docx', [docx.subarray(0, docx.length - 10)], 'evidence-kind'],
    ['nothing', 'plan.pdf', [], 'evidence-empty'],
    ['more than 10 MB', 'plan.pdf', [pdf, Buffer.alloc(10 * 1_048_576)], 'evidence-too-large'],
  ] as [string, string, Buffer[], string][])('%s', async (_, name, parts, code) => {
    const { assessmentId, people } = await asked('Amina');
    await refused(desk.bring(people[0]!, [assessmentId, health, 0], name, ...parts), {
      code,
      message: expect.stringMatching(/\.$/) as string,
    });
    expect(await filesIn(assessmentId)).toEqual([]);
  });

  test('the rest of one that is too large: 50 MB are not read to their end', async () => {
    const { assessmentId, people } = await asked('Amina');
    let read = 0;
    async function* endless() {
      for (; read < 50; read += 1) yield Promise.resolve(read === 0 ? pdf : Buffer.alloc(1_048_576));
    }
    const input = { assessmentId, institutionId: health, indicatorId: desk.indicators[0], fileName: 'large.pdf' };
    await refused(new KeepEvidenceFile(database.work).execute(people[0]!, input, endless()), {
      code: 'evidence-too-large',
    });
    expect(read).toBeLessThan(13);
  });

  test('one for no indicator, and one from whom nobody asked', async () => {
    const { assessmentId, people } = await asked('Amina');
    const stranger = await desk.somebody(`Stranger ${Math.random()}`);
    await refused(desk.bring(stranger, [assessmentId, health, 0], 'plan.pdf', pdf), { kind: 'Refused' });
    await refused(desk.bring(people[0]!, [assessmentId, desk.head.rootId, 0], 'plan.pdf', pdf), { kind: 'Refused' });
    await refused(desk.bring(desk.head, [assessmentId, health, 0], 'plan.pdf', pdf), { code: 'not-the-moderator' });
    const input = { assessmentId, institutionId: health, indicatorId: assessmentId, fileName: 'plan.pdf' };
    await refused(new KeepEvidenceFile(database.work).execute(people[0]!, input, Readable.from([pdf])), {
      issues: [{ code: 'unknown-indicator' }],
    });
  });
});

test('a name keeps its last part and its ending, and nothing that hides, turns around or is refused', () => {
  for (const [given, kept] of [
    ['../../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\amina\\plan.pdf', 'plan.pdf'],
    ['plan\u202Efdp.exe.pdf', 'planfdp.exe.pdf'],
    ['pl\0an\r\nSet-Cookie: a.pdf', 'planSet-Cookie a.pdf'],
    ['  .hidden.pdf', 'hidden.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['<img src=x onerror="1">.png', 'img src=x onerror= 1.png'],
    ['/', 'file'],
    [`${'x'.repeat(400)}.pdf`, `${'x'.repeat(196)}.pdf`],
  ] as const)
    expect(safeFileName(given)).toBe(kept);
});

test('whatever a file is called, its name is one that can be shown, sent and saved', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = safeFileName(given);
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}/\\:*?"<>|]/u);
      expect([...name].length).toBeGreaterThan(0);
      expect([...name].length).toBeLessThanOrEqual(201);
      // No half characters, which PostgreSQL refuses.
      expect(() => encodeURIComponent(name)).not.toThrow();
    }),
  );
});

describe('a file of a respondent', () => {
  test('is seen by nobody but her before she submits, whatever a statement asks for; then by coordinators', async () => {
    const { assessmentId, people } = await asked('Amina', 'Bilal');
    const [amina, bilal] = people as [Actor, Actor];
    const fileId = await desk.bring(amina, [assessmentId, health, 2], 'plan.pdf', pdf);
    const seenBy = ({ personId }: { personId: string }, table: string) =>
      database.reads.all(
        { organisationId: desk.head.organisationId, personId },
        { name: `evidence.${table}`, text: `select 1 from ${table}`, values: [] },
      );
    for (const table of ['evidence_file', 'evidence_piece']) {
      expect(await seenBy(amina, table)).toHaveLength(1);
      expect(await seenBy(bilal, table)).toEqual([]);
      expect(await seenBy(desk.head, table)).toEqual([]);
    }
    await refused(desk.fetch(desk.head, fileId), { kind: 'NotFound' });
    expect((await desk.institution(assessmentId, health))!.indicators[2]!.files).toEqual([]);
    expect((await desk.sheet(amina, assessmentId, health))!.questions[2]!.files).toMatchObject([
      { fileId, fileName: 'plan.pdf', bytes: pdf.length, mine: true },
    ]);

    await desk.answers(amina, assessmentId, health, 1);
    expect((await desk.institution(assessmentId, health))!.indicators[2]!.files).toMatchObject([
      { fileId, fileName: 'plan.pdf', mine: false },
    ]);
    expect((await desk.fetch(desk.head, fileId)).content.equals(pdf)).toBe(true);
    expect(await desk.auditOf(health)).toEqual(['evidence-file.kept', 'evidence-file.downloaded']);
    // Other respondents, administrators, managers, coordinators of elsewhere and another organisation: as if it were not there.
    const finance = await anInstitution(database.owner, { ...desk.own, name: 'Finance', parent_id: desk.head.rootId });
    const as = (role: 'administrator' | 'manager'): Actor => ({
      ...bilal,
      grants: [{ role, institutionId: desk.head.rootId }],
    });
    const elsewhere = await desk.coordinatorOf(finance.id, `Elsewhere ${Math.random()}`);
    for (const other of [bilal, as('administrator'), as('manager'), elsewhere, await database.aHead()])
      await refused(desk.fetch(other, fileId), { kind: 'NotFound' });
    expect((await desk.institution(assessmentId, health, as('manager')))!.indicators[2]!.files).toEqual([]);
    expect((await desk.sheet(bilal, assessmentId, health))!.questions[2]!.files).toEqual([]);
  });

  test('is taken away by her alone, and not once she has submitted', async () => {
    const { assessmentId, people } = await asked('Amina', 'Bilal');
    const [amina, bilal] = people as [Actor, Actor];
    const [wrong, right] = [
      await desk.bring(amina, [assessmentId, health, 0], 'wrong.pdf', pdf),
      await desk.bring(amina, [assessmentId, health, 0], 'right.pdf', pdf),
    ];
    await refused(desk.takeAway(bilal, wrong), { kind: 'NotFound' });
    await refused(desk.takeAway(desk.head, wrong), { kind: 'NotFound' });
    await desk.takeAway(amina, wrong);
    expect(await pieces()).toHaveLength(1);
    await desk.answers(amina, assessmentId, health, 1);
    await refused(desk.takeAway(amina, right), { code: 'round-submitted' });
    await refused(desk.bring(amina, [assessmentId, health, 0], 'late.pdf', pdf), { code: 'round-submitted' });
    await desk.nameModerator(assessmentId, health, desk.head.personId);
    await refused(desk.takeAway(desk.head, right), { kind: 'NotFound' });
    expect(await filesIn(assessmentId)).toEqual([{ name: 'right.pdf' }]);
  });

  test('goes with her when she is taken back', async () => {
    const { assessmentId, people } = await asked('Amina');
    await desk.bring(people[0]!, [assessmentId, health, 0], 'plan.pdf', pdf);
    await desk.remove(assessmentId, health, people[0]!.personId);
    expect(await filesIn(assessmentId)).toEqual([]);
    expect(await pieces()).toEqual([]);
  });
});

test('the moderator brings files too until the levels are final, and other coordinators see them', async () => {
  const { assessmentId, people } = await asked('Amina');
  await desk.answers(people[0]!, assessmentId, health, 1);
  await desk.nameModerator(assessmentId, health, desk.head.personId);
  const other = await desk.coordinatorOf(health, `Other ${Math.random()}`);
  const fileId = await desk.bring(desk.head, [assessmentId, health, 0], 'visit.jpg', jpeg);
  expect((await desk.institution(assessmentId, health, other))!.indicators[0]!.files).toMatchObject([
    { fileId, mine: false },
  ]);
  expect((await desk.fetch(other, fileId)).kind).toBe('jpeg');
  await refused(desk.bring(other, [assessmentId, health, 0], 'visit.jpg', jpeg), { code: 'not-the-moderator' });
  await refused(desk.fetch(people[0]!, fileId), { kind: 'NotFound' });
  await desk.settleAll(assessmentId, health, 1);
  await desk.complete(assessmentId, health);
  await refused(desk.takeAway(desk.head, fileId), { code: 'moderation-over' });
  await refused(desk.bring(desk.head, [assessmentId, health, 0], 'late.jpg', jpeg), { code: 'moderation-over' });
});
