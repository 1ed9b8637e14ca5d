import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Actor } from '../access';
import { KeepUpload } from '../assessment';
import { WorkingDatabase } from '../database/working-database.testing';
import { FrameworkDesk, issue, problem } from './framework.testing';
import { FrameworkTableQueries, ImportFrameworkTable, PreviewFrameworkTable } from '.';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

const open = () => FrameworkDesk.open(database);

const upload = async (actor: Actor, content: string | Buffer): Promise<string> =>
  (await new KeepUpload(database.work).execute(actor, 'ours.csv', Readable.from([Buffer.from(content)]))).uploadId;
const exported = async (desk: FrameworkDesk, id: string | null = null) =>
  (await new FrameworkTableQueries(database.reads).table(desk.actor, { id })).text;
const take = (actor: Actor, input: object) =>
  new ImportFrameworkTable(database.work).execute(actor, { locale: 'en', ...input });
const preview = (actor: Actor, uploadId: string, baseId: string | null = null) =>
  new PreviewFrameworkTable(database.work).execute(actor, { uploadId, locale: 'en', baseId });
const audited = (id: string) =>
  database.rows<{ action: string; details: object }>('select action, details from audit where subject_id = $1', [id]);

const small = [
  'domain code;domain name;competency code;competency name;description;level 1 Basic;name:fr',
  'A;Data;;;;;Données',
  'A;;A1;Reading data;=SUM(1);Reads a table;Lire',
  'A;;A2;Sharing data;;;',
].join('\n');

describe('a table that was exported', () => {
  test('and taken as a framework of its own is exported the same, to the byte', async () => {
    const desk = await open();
    const text = await exported(desk);
    const { frameworkId } = await take(desk.actor, {
      ...{ uploadId: await upload(desk.actor, text), mode: 'derive', code: 'COPY', name: 'Copy' },
    });
    expect(await exported(desk, frameworkId)).toBe(text);
    expect(await desk.changes(frameworkId).catch(() => null)).toBeNull();
  });

  test('and taken as an adaptation of where it came from changes nothing but the name', async () => {
    const desk = await open();
    const sourceId = await desk.unesco();
    const uploadId = await upload(desk.actor, await exported(desk, sourceId));
    const seen = await preview(desk.actor, uploadId, sourceId);
    expect(seen).toMatchObject({ comparableCompetencies: 14, dropped: [], refused: [], mended: [] });
    expect(new Set(seen.domains.flatMap(({ competencies }) => competencies.map(({ change }) => change)))).toEqual(
      new Set(['same']),
    );
    const { frameworkId } = await take(desk.actor, { uploadId, mode: 'derive', sourceId, code: 'OURS', name: 'Ours' });
    expect((await desk.changes(frameworkId)).map(([kind, part]) => [kind, part])).toEqual([['changed', 'framework']]);
    expect(await audited(frameworkId)).toEqual([
      { action: 'framework.imported', details: { mode: 'derive', fileName: 'ours.csv', mended: [], competencies: 14 } },
    ]);
  });
});

describe('a table that somebody wrote', () => {
  test('as the example of the documentation has it is taken with nothing mended', async () => {
    const desk = await open();
    const example = await readFile(join(__dirname, '../../../../docs/examples/framework.csv'));
    expect(await preview(desk.actor, await upload(desk.actor, example))).toMatchObject({
      ...{ languages: ['en', 'fr'], descriptors: 5, mended: [], refused: [] },
      domains: [
        { code: 'REG', competencies: { length: 2 } },
        { code: 'SRV', competencies: { length: 1 } },
      ],
    });
  });

  test.each([
    ['UTF-8', Buffer.from(small)],
    ['UTF-8 with its mark and tabs', Buffer.from(`\ufeff${small.replaceAll(';', '\t')}`)],
    ['Windows-1252', Buffer.from(small, 'latin1')],
  ])('in %s becomes a draft, with its levels and both languages', async (_, content) => {
    const desk = await open();
    const uploadId = await upload(desk.actor, content);
    const seen = await preview(desk.actor, uploadId);
    expect(seen).toMatchObject({
      ...{ fileName: 'ours.csv', languages: ['en', 'fr'], descriptors: 1, comparableCompetencies: 0, refused: [] },
      domains: [{ code: 'A', change: 'added', competencies: [{ code: 'A1' }, { code: 'A2' }] }],
    });
    const { frameworkId } = await take(desk.actor, { uploadId, mode: 'derive', code: 'SMALL', name: 'Small' });
    const { domains, levels, state } = await desk.read(frameworkId, 'fr');
    expect(state).toBe('draft');
    expect(levels.map(({ ordinal }) => ordinal)).toEqual([0, 1]);
    expect(domains[0]).toMatchObject({ text: { label: 'Données', language: 'fr' } });
    expect(domains[0]?.competencies.map(({ text }) => [text.label, text.language])).toEqual([
      ['Lire', 'fr'],
      ['Sharing data', 'en'],
    ]);
    // What a spreadsheet would run goes out as text, and comes back as it was.
    expect(await exported(desk, frameworkId)).toContain("'=SUM(1)");
  });

  test('changes a draft by its codes: reworded, added, dropped; other levels make other competencies', async () => {
    const desk = await open();
    const draft = await desk.draft();
    const d11 = await desk.part(draft, 'D1.1');
    const table = [
      'domain code,domain name,competency code,competency name',
      'D1,Digital planning and design,D1.1,Renamed',
      'D1,,D1.NEW,New',
    ].join('\n');
    const uploadId = await upload(desk.actor, table);
    const seen = await preview(desk.actor, uploadId, draft);
    expect(seen.domains[0]?.competencies.map(({ code, change }) => [code, change])).toEqual([
      ['D1.1', 'changed'],
      ['D1.NEW', 'added'],
    ]);
    expect(seen.dropped.map(({ code }) => code)).toEqual(expect.arrayContaining(['D1.2', 'D2', 'D3.4']));
    expect(seen.comparableCompetencies).toBe(1);
    const update = (more: object = {}) =>
      take(desk.actor, { uploadId, mode: 'update', frameworkId: draft, expectedVersion: 1, ...more });
    await update();
    await expect(update()).rejects.toEqual(problem('version-conflict'));
    expect(await desk.part(draft, 'D1.1')).toBe(d11);
    expect(await desk.codes(draft)).toEqual(['D1.1', 'D1.NEW']);
    expect((await desk.read(draft)).attitudes).toHaveLength(5);

    const rescaled = await upload(desk.actor, `${table.replace('name\n', 'name,level 1 Able\n')}`);
    await update({ uploadId: rescaled, expectedVersion: 2 });
    expect(await desk.part(draft, 'D1.1')).not.toBe(d11);
    expect((await desk.differences.fromSource(desk.actor, { id: draft }))?.comparableCompetencies).toBe(0);
  });

  test('says each part that goes: domains, competencies, levels, attitudes, and descriptors of what stays', async () => {
    const desk = await open();
    const header = 'domain code;domain name;competency code;competency name;attitude;level 1 Basic;level 2 Advanced';
    const attitudes = [';;;;Trust;;', ';;;;Care;;'];
    const whole = [header, 'A;Data;;;;;', 'A;;A1;Reading;;Reads;Reads well', 'A;;A2;Sharing;;Shares;Shares well'];
    const { frameworkId } = await take(desk.actor, {
      ...{ mode: 'derive', code: 'WHOLE', name: 'Whole' },
      uploadId: await upload(desk.actor, [...whole, 'B;Law;B1;Drafting;;Drafts;', ...attitudes].join('\n')),
    });
    const droppedBy = async (...lines: string[]) => {
      const { dropped, refused } = await preview(desk.actor, await upload(desk.actor, lines.join('\n')), frameworkId);
      expect(refused).toEqual([]);
      return dropped.map(({ part, code, placeCode, ordinal, text: { label } }) => [
        ...[part, code, placeCode, ordinal, label],
      ]);
    };
    expect(await droppedBy(...whole.slice(0, 2), 'A;;A1;Reading;;;Reads well', ';;;;Care;;')).toEqual([
      ['descriptor', null, 'A1', 1, 'Reads'],
      ['competency', 'A2', null, null, 'Sharing'],
      ['domain', 'B', null, null, 'Law'],
      ['competency', 'B1', null, null, 'Drafting'],
      ['attitude', null, null, null, 'Trust'],
    ]);
    const narrower = [...whole, 'B;Law;B1;Drafting;;Drafts;', ...attitudes].map((line) => line.replace(/;[^;]*$/, ''));
    expect(await droppedBy(...narrower)).toEqual([['level', null, null, 2, 'Advanced']]);
  });

  test('with anything wrong changes nothing, and says the row', async () => {
    const desk = await open();
    const uploadId = await upload(desk.actor, `${small}\nB;;B1;Nowhere\nA;;A1;Twice`);
    const seen = await preview(desk.actor, uploadId);
    expect(seen.domains).toEqual([]);
    expect(seen.refused.map(({ code, places }) => [code, places[0]?.row])).toEqual([
      ['code-twice', 6],
      ['unknown-domain', 5],
    ]);
    const input = { uploadId, mode: 'derive', code: 'WRONG', name: 'Wrong' };
    await expect(take(desk.actor, input)).rejects.toMatchObject({
      issues: [
        { path: 'uploadId', code: 'code-twice', message: expect.stringMatching(/^Row 6: /) as unknown },
        { path: 'uploadId', code: 'unknown-domain', message: expect.stringMatching(/^Row 5: /) as unknown },
      ],
    });
    expect(await database.rows(`select id from framework where code = 'WRONG'`)).toEqual([]);
  });

  test.each([
    ['nothing but blanks', ' \n ', 'empty'],
    ['a header alone', 'domain code,name\n', 'no-rows'],
    ['a workbook', 'PK\x03\x04rest', 'not-text'],
    ['far too many rows', `a,b\n${'1,2\n'.repeat(6_001)}`, 'framework-table-too-long'],
  ])('of %s is refused', async (_, content, code) => {
    const desk = await open();
    await expect(preview(desk.actor, await upload(desk.actor, content))).rejects.toEqual(problem(code));
  });

  test('takes a code once, and is drafted from what is published', async () => {
    const desk = await open();
    const uploadId = await upload(desk.actor, small);
    const draft = await desk.draft();
    const derive = (more: object) => take(desk.actor, { uploadId, mode: 'derive', code: 'S', name: 'S', ...more });
    await expect(derive({ code: 'ours' })).rejects.toEqual(problem('draft-exists', { frameworkId: draft }));
    await expect(derive({ sourceId: draft })).rejects.toEqual(issue('sourceId', 'source-draft'));
    await expect(derive({ code: null })).rejects.toEqual(issue('code', 'required'));
  });
});

describe('who may', () => {
  test('import: coordinators and administrators of the whole organisation, of their own uploads; drafts go out to them alone', async () => {
    const [desk, other] = [await open(), await open()];
    const uploadId = await upload(desk.actor, small);
    const manager = { ...desk.actor, grants: [{ role: 'manager' as const, institutionId: desk.actor.rootId }] };
    await expect(preview(manager, uploadId)).rejects.toEqual(problem('refused'));
    await expect(take(manager, { uploadId, mode: 'derive', code: 'X', name: 'X' })).rejects.toEqual(problem('refused'));
    await expect(preview(other.actor, uploadId)).rejects.toEqual(problem('upload-gone'));
    const draft = await desk.draft();
    await expect(preview(other.actor, await upload(other.actor, small), draft)).rejects.toEqual(problem('not-found'));
    const tables = new FrameworkTableQueries(database.reads);
    for (const actor of [manager, other.actor])
      await expect(tables.table(actor, { id: draft })).rejects.toEqual(problem('not-found'));
    expect((await tables.table(manager, {})).text).toMatch(/^\ufeffdomain code,/);
  });
});
