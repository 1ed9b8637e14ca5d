import { randomUUID } from 'node:crypto';
import { aGovernment } from '@baobab/testing';
import { TestApi } from '../api.testing';
import { aCaseUpload, aDraft, unesco } from '../framework/framework.testing';
import { command } from '../organisation/commands.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api?.stop());

interface Package {
  CFDocument: { identifier: string; title: string; creator: string; language: string };
  CFItems: Record<string, unknown>[];
  CFAssociations: Record<string, unknown>[];
  CFRubrics: { identifier: string }[];
}

const ask = async (path: string, cookie?: string) => {
  const response = await api.app.inject({ url: `/ims/case/v1p1/${path}`, headers: cookie ? { cookie } : {} });
  return { status: response.statusCode, headers: response.headers, text: response.body, body: response.json<never>() };
};
const aPackage = async (id: string, cookie?: string) => (await ask(`CFPackages/${id}`, cookie)).body as Package;
const aDesk = async () => {
  const government = await aGovernment(api.owner, 'coordinator');
  return { ...government, cookie: await api.signIn(government.account.email) };
};

const send = async (cookie: string, body: unknown): Promise<string> => {
  const kept = await api.app.inject({
    method: 'POST',
    url: '/uploads',
    headers: { cookie, 'x-file-name': '..%2F..%2Fetc%2Fpasswd', 'content-type': 'application/octet-stream' },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return kept.json<{ uploadId: string }>().uploadId;
};
const preview = async (cookie: string, uploadId: string) => {
  const { body } = await api.ask(
    `query ($input: CaseImportPreviewInput!) { caseImportPreview(input: $input) { __typename ... on Problem { code }
      ... on CasePreview { title frameworkCode domains competencies levels descriptors attitudes comparableCompetencies
        source { code } mended { code count identifiers } refused { code message } } } }`,
    { input: { uploadId, locale: 'en' } },
    cookie,
  );
  return (body.data?.caseImportPreview ?? body) as Record<string, unknown>;
};
const take = (cookie: string, uploadId: string, more: Record<string, unknown> = {}) =>
  command(
    api,
    'importFramework',
    { uploadId, mode: 'derive', code: `c-${randomUUID().slice(0, 8)}`, name: 'Imported', locale: 'en', ...more },
    cookie,
    '... on FrameworkImported { frameworkId }',
  ) as Promise<{ frameworkId?: string; code?: string }>;
const publish = (cookie: string, frameworkId: string | undefined) =>
  command(api, 'publishFramework', { frameworkId, expectedVersion: 1, whatChanged: 'Imported.' }, cookie);
const rowsOf = async (organisationId: string) => {
  const { rows } = await api.owner.query('select 1 from framework where organisation_id = $1', [organisationId]);
  return rows.length;
};

describe('to who is not signed in', () => {
  test('every published framework of no organisation is listed, with how many there are', async () => {
    const { status, headers, body } = await ask('CFDocuments?limit=1&sort=title&orderBy=desc');
    expect([status, headers['x-total-count'], headers['cache-control']]).toEqual([200, '1', 'public, max-age=300']);
    expect((body as { CFDocuments: unknown[] }).CFDocuments).toEqual([
      expect.objectContaining({ identifier: await unesco(api), caseVersion: '1.1', adoptionStatus: 'Adopted' }),
    ]);
    expect((await ask('CFDocuments?offset=1')).body).toEqual({ CFDocuments: [] });
  });

  test('each part of a package is found at the address that the package names', async () => {
    const id = await unesco(api);
    const { CFDocument, CFItems, CFAssociations, CFRubrics } = await aPackage(id);
    expect([CFItems.length, CFAssociations.length, CFRubrics.length]).toEqual([22, 22, 1]);
    const link = { CFDocumentURI: expect.objectContaining({ identifier: id }) as unknown };
    const path = (entry: unknown) => String((entry as { uri: string }).uri).replace(/^.*v1p1\//, '');
    expect((await ask(path(CFDocument))).body).toMatchObject({ ...CFDocument, CFPackageURI: { identifier: id } });
    expect((await ask(path(CFItems[5]))).body).toEqual({ ...CFItems[5], ...link });
    expect((await ask(path(CFAssociations[5]))).body).toEqual({ ...CFAssociations[5], ...link });
    expect((await ask(path(CFRubrics[0]))).body).toEqual(CFRubrics[0]);
    const set = (await ask(path(CFItems[0]).replace('CFItems', 'CFItemAssociations'))).body as {
      CFItem: unknown;
      CFAssociations: unknown[];
    };
    expect(set.CFItem).toMatchObject(CFItems[0]!);
    expect(set.CFAssociations).toHaveLength(5);
  });

  test.each([
    ['CFPackages/1', '400 invaliduuid'],
    [`CFItems/${randomUUID()}`, '404 unknownobject'],
    [`CFPackages/${randomUUID()}`, '404 unknownobject'],
    ['CFSomething', '404 unknownobject'],
    ['CFDocuments?filter=x', '400 invalid_filter_field'],
    ['CFDocuments?fields=x', '400 invalid_selection_field'],
    ['CFDocuments?sort=x', '400 invalid_sort_field'],
    ['CFDocuments?sort=title&sort=title', '400 invalid_sort_field'],
    ['CFDocuments?orderBy=up', '400 invalid_sort_field'],
    ['CFDocuments?limit=0', '400 invalid_selection_field'],
    ['CFDocuments?limit=101', '400 invalid_selection_field'],
    ['CFDocuments?offset=-1', '400 invalid_selection_field'],
  ])('%s is refused in the standard’s form: %s', async (path, expected) => {
    const { status, body } = await ask(path);
    const { imsx_codeMajor, imsx_description, imsx_codeMinor } = body as {
      imsx_codeMajor: string;
      imsx_description: string;
      imsx_codeMinor: { imsx_codeMinorField: { imsx_codeMinorFieldValue: string }[] };
    };
    expect(`${status} ${imsx_codeMinor.imsx_codeMinorField[0]?.imsx_codeMinorFieldValue}`).toBe(expected);
    expect([imsx_codeMajor, imsx_description.length > 10]).toEqual(['failure', true]);
  });
});

test('an edition of an organisation is read by its own people and nobody else, a draft by nobody', async () => {
  const [ours, theirs] = [await aDesk(), await aDesk()];
  const { frameworkId } = await aDraft(api, ours);
  const path = `CFPackages/${frameworkId}`;
  expect((await ask(path, ours.cookie)).status).toBe(404);
  await publish(ours.cookie, frameworkId);
  expect((await ask(path)).status).toBe(404);
  expect((await ask(path, theirs.cookie)).status).toBe(404);
  const { status, headers, body } = await ask(path, ours.cookie);
  expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
  const item = (body as Package).CFItems[3]!;
  expect((await ask(`CFItems/${String(item.identifier)}`)).status).toBe(404);
  expect((await ask(`CFItems/${String(item.identifier)}`, ours.cookie)).status).toBe(200);
});

test('an adaptation says of each part that is the same where it is the same', async () => {
  const ours = await aDesk();
  const { frameworkId } = await aDraft(api, ours);
  await publish(ours.cookie, frameworkId);
  const source = await aPackage(await unesco(api));
  const { CFItems, CFAssociations } = await aPackage(frameworkId, ours.cookie);
  const matches = CFAssociations.filter(({ associationType }) => associationType === 'exactMatchOf');
  expect(matches.map(({ destinationNodeURI }) => (destinationNodeURI as { identifier: string }).identifier)).toEqual(
    source.CFItems.map(({ identifier }) => identifier),
  );
  const identifiers = new Set([...source.CFItems, ...CFItems].map(({ identifier }) => identifier));
  expect(identifiers.size).toBe(source.CFItems.length * 2);
});

describe('a package that is imported', () => {
  test('is the same when it is exported again, save for which document it is', async () => {
    const ours = await aDesk();
    const id = await unesco(api);
    const source = await aPackage(id);
    const { title } = source.CFDocument;
    const { frameworkId } = await take(ours.cookie, await aCaseUpload(api, ours.cookie), { name: title });
    await publish(ours.cookie, frameworkId);
    const first = (await ask(`CFPackages/${frameworkId}`, ours.cookie)).text;
    const again = await take(ours.cookie, await send(ours.cookie, first), { name: title });
    await publish(ours.cookie, again.frameworkId);
    const second = (await ask(`CFPackages/${again.frameworkId}`, ours.cookie)).text;
    /** What an item says, without the names that it has in one document. */
    const said = (text: string) =>
      (JSON.parse(text) as Package).CFItems.map(({ identifier: _, uri: __, lastChangeDateTime: ___, ...rest }) => rest);
    expect(said(second)).toEqual(said(first));
    expect(said(first)).toEqual(said(JSON.stringify(source)));
  });

  test('shows what it is, what was mended, and what stays comparable, and writes nothing', async () => {
    const ours = await aDesk();
    const found = await aPackage(await unesco(api));
    Object.assign(found.CFAssociations[0]!, { sequenceNumber: '1' });
    Object.assign(found.CFItems[4]!, { notes: null });
    delete found.CFItems[5]!.humanCodingScheme;
    const seen = await preview(ours.cookie, await send(ours.cookie, found));
    expect(seen).toMatchObject({
      ...{ domains: 3, competencies: 14, levels: 4, descriptors: 9, attitudes: 5, comparableCompetencies: 14 },
      source: { code: 'unesco-2022' },
      refused: [],
    });
    expect((seen.mended as { code: string }[]).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['sequence-not-number', 'null-field', 'code-made']),
    );
    expect(await rowsOf(ours.organisation.id)).toBe(0);
  });

  test('can take the place of what a draft holds, if nobody changed it meanwhile', async () => {
    const ours = await aDesk();
    const { frameworkId } = await aDraft(api, ours);
    const found = await aPackage(await unesco(api));
    const codes = found.CFItems.map((item) => item.humanCodingScheme);
    // Two codes change places: no two are ever the same on the way.
    [found.CFItems[1]!.humanCodingScheme, found.CFItems[2]!.humanCodingScheme] = [codes[2], codes[1]];
    const update = { mode: 'update', frameworkId, code: undefined, name: undefined };
    const uploadId = await send(ours.cookie, found);
    expect(await take(ours.cookie, uploadId, { ...update, expectedVersion: 0 })).toMatchObject({
      code: 'version-conflict',
    });
    expect(await take(ours.cookie, uploadId, { ...update, expectedVersion: 1 })).toMatchObject({ frameworkId });
    const { rows } = await api.owner.query(
      'select code from competency where framework_id = $1 order by position limit 2',
      [frameworkId],
    );
    expect(rows).toEqual([{ code: 'D1.2' }, { code: 'D1.1' }]);
  });

  test('that has other rungs than its source makes other competencies: none of their levels compare', async () => {
    const ours = await aDesk();
    const found = await aPackage(await unesco(api));
    const { CFRubrics: _, ...without } = found;
    const uploadId = await send(ours.cookie, without);
    expect(await preview(ours.cookie, uploadId)).toMatchObject({ comparableCompetencies: 0, levels: 1 });
    const { frameworkId } = await take(ours.cookie, uploadId);
    const { rows } = await api.owner.query(
      `select count(*)::int as rescaled from competency_lineage where framework_id = $1 and relation = 'rescaled'`,
      [frameworkId],
    );
    expect(rows).toEqual([{ rescaled: 14 }]);
  });

  test('of 500 competencies is read and taken', async () => {
    const ours = await aDesk();
    const CFItems = Array.from({ length: 500 }, (_, at) => ({ identifier: randomUUID(), fullStatement: `Nº ${at}` }));
    const uploadId = await send(ours.cookie, { CFDocument: { title: 'Large' }, CFItems });
    expect(await preview(ours.cookie, uploadId)).toMatchObject({ competencies: 500, refused: [] });
    expect(await take(ours.cookie, uploadId)).toMatchObject({ __typename: 'FrameworkImported' });
  });

  const hostile: [string, unknown, string][] = [
    ['no JSON', '{"CFDocument": {', 'not-json'],
    ['a list as deep as it likes', '['.repeat(200_000), 'not-json'],
    ['another JSON', '[1]', 'input'],
    ['a prototype in place of a package', '{"__proto__": {"CFItems": []}}', 'input'],
    ['more than any framework takes', ' '.repeat(20_000_001), 'package-too-large'],
    ['a zip', 'PK\x03\x04', 'not-json'],
  ];
  test.each(hostile)('refuses %s with a sentence, and nothing is saved', async (_, body, code) => {
    const ours = await aDesk();
    const uploadId = await send(ours.cookie, body);
    expect(await take(ours.cookie, uploadId)).toMatchObject({ code });
    expect(await rowsOf(ours.organisation.id)).toBe(0);
  });

  test('refuses a circle and an association that dangles, and nothing is saved', async () => {
    const ours = await aDesk();
    const found = await aPackage(await unesco(api));
    const [first, second] = found.CFItems.map(({ identifier }) => ({ identifier }));
    found.CFAssociations[0] = { associationType: 'isChildOf', originNodeURI: first, destinationNodeURI: second };
    Object.assign(found.CFAssociations[7]!, { destinationNodeURI: { identifier: randomUUID() } });
    const uploadId = await send(ours.cookie, found);
    const { refused } = await preview(ours.cookie, uploadId);
    expect((refused as { code: string }[]).map(({ code }) => code).sort()).toEqual(['cycle', 'dangling-association']);
    expect(await take(ours.cookie, uploadId)).toMatchObject({ code: 'input' });
    expect(await rowsOf(ours.organisation.id)).toBe(0);
  });

  test('is nobody’s but the uploader’s', async () => {
    const [ours, theirs] = [await aDesk(), await aDesk()];
    const uploadId = await aCaseUpload(api, ours.cookie);
    expect(await take(theirs.cookie, uploadId)).toMatchObject({ code: 'upload-gone' });
  });
});
