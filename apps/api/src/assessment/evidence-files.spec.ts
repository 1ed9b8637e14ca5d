import { Readable } from 'node:stream';
import { aGovernment, aGrant, anAccount, aPerson } from '@baobab/testing';
import { TestApi } from '../api.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api?.stop());

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n');

/** A government whose root is assessed; who signs in coordinates it, and somebody else answers about it. */
const aScene = async (role = 'coordinator') => {
  const { organisation, root, account, person } = await aGovernment(api.owner, role);
  const own = { organisation_id: organisation.id, institution_id: root.id };
  const asked = await anAccount(api.owner);
  const respondent = await aPerson(api.owner, { ...own, account_id: asked.id });
  await aGrant(api.owner, { ...own, person_id: respondent.id, role: 'learner' });
  const { rows } = await api.owner.query<{ assessment: string; indicator: string }>(
    `with a as (insert into institution_assessment (organisation_id, name, model_id, opens_on, closes_on)
       select $1, 'Institutions', id, current_date - 1, current_date + 20 from maturity_model returning organisation_id, id, model_id),
     i as (insert into assessed_institution (organisation_id, assessment_id, institution_id) select $1, id, $2 from a returning 1)
     select a.id as assessment, (select m.id from maturity_indicator m where m.model_id = a.model_id order by position limit 1) as indicator from a`,
    [organisation.id, root.id],
  );
  const [{ assessment, indicator }] = rows as [{ assessment: string; indicator: string }];
  const about = [organisation.id, assessment, root.id, respondent.id];
  await api.owner.query(
    'insert into respondent (organisation_id, assessment_id, institution_id, person_id) values ($1, $2, $3, $4)',
    about,
  );
  return {
    url: `/evidence-files?assessment=${assessment}&institution=${root.id}&indicator=${indicator}`,
    assessment,
    person,
    coordinator: await api.signIn(account.email),
    respondent: await api.signIn(asked.email),
    submit: () =>
      api.owner.query(
        'update respondent set submitted_at = now() where organisation_id = $1 and assessment_id = $2 and institution_id = $3 and person_id = $4',
        about,
      ),
  };
};
const send = (url: string, cookie: string | null, name: string | null, payload: Buffer | Readable, more = {}) =>
  api.app.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/octet-stream',
      ...(name === null ? {} : { 'x-file-name': encodeURIComponent(name) }),
      ...(cookie && { cookie }),
      ...more,
    },
    payload,
  });
const get = (fileId: string, cookie: string | null, headers = {}) =>
  api.app.inject({ url: `/evidence-files/${fileId}`, headers: { ...(cookie && { cookie }), ...headers } });
const kept = async (scene: Awaited<ReturnType<typeof aScene>>, name = 'plan.pdf') => {
  const answer = await send(scene.url, scene.respondent, name, Readable.from([pdf.subarray(0, 5), pdf.subarray(5)]));
  expect(answer.statusCode).toBe(200);
  return answer.json<{ fileId: string }>().fileId;
};

test('a respondent’s file comes back as an attachment in which nothing runs, to her and, once submitted, to coordinators', async () => {
  const scene = await aScene();
  const fileId = await kept(scene, "../\u202Eالخطة (l'été).pdf");
  expect((await get(fileId, scene.coordinator)).statusCode).toBe(404);
  await scene.submit();
  for (const cookie of [scene.respondent, scene.coordinator]) {
    const { statusCode, headers, rawPayload } = await get(fileId, cookie);
    expect(statusCode).toBe(200);
    expect(rawPayload.equals(pdf)).toBe(true);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `attachment; filename="evidence.pdf"; filename*=UTF-8''${encodeURIComponent('الخطة ')}%28l%27%C3%A9t%C3%A9%29.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  }
});

describe('a file is not taken', () => {
  const html = Buffer.from('<!doctype html><script>alert(1)</script>');
  test.each([
    ['without a name', null, pdf, {}, '400 file-name-missing'],
    ['that is a page called .pdf', 'report.pdf', html, {}, '400 evidence-kind'],
    ['that is empty', 'report.pdf', Buffer.alloc(0), {}, '400 evidence-empty'],
    ['of 50 MB, which says so', 'report.pdf', pdf, { 'content-length': '52428800' }, '413 evidence-too-large'],
  ] as const)('%s', async (_, name, payload, headers, refusal) => {
    const { url, respondent } = await aScene();
    const answer = await send(url, respondent, name, payload, headers);
    expect(`${answer.statusCode} ${answer.json<{ code: string }>().code}`).toBe(refusal);
    expect(answer.json<{ message: string }>().message).toMatch(/\.$/);
  });

  test('of 50 MB that does not say so', async () => {
    const { url, respondent, assessment } = await aScene();
    const parts = Array.from({ length: 50 }, (_, nth) => (nth === 0 ? pdf : Buffer.alloc(1_048_576)));
    const answer = await send(url, respondent, 'large.pdf', Readable.from(parts));
    expect(answer.statusCode).toBe(413);
    const { rows } = await api.owner.query('select 1 from evidence_file where assessment_id = $1', [assessment]);
    expect(rows).toEqual([]);
  });

  test('from a visitor, from who is not asked, for another’s institution, after she has submitted', async () => {
    const [scene, other] = [await aScene(), await aScene()];
    const codes = async (url: string, cookie: string | null) => (await send(url, cookie, 'a.pdf', pdf)).statusCode;
    expect(await codes(scene.url, null)).toBe(401);
    expect(await codes(scene.url, 'baobab=made-up')).toBe(401);
    expect(await codes(scene.url, scene.coordinator)).toBe(409);
    expect(await codes(other.url, scene.respondent)).toBe(403);
    expect(await codes('/evidence-files?assessment=1%27%20or%201=1&institution=x', scene.respondent)).toBe(400);
    await scene.submit();
    expect(await codes(scene.url, scene.respondent)).toBe(409);
  });
});

test('a file is handed to nobody else: no visitor, no administrator or manager, no other organisation, not for a made-up id', async () => {
  const scene = await aScene('coordinator');
  const fileId = await kept(scene);
  await scene.submit();
  const status = async (id: string, cookie: string | null, headers = {}) => (await get(id, cookie, headers)).statusCode;
  expect(await status(fileId, null)).toBe(401);
  expect(await status(fileId, (await aScene()).coordinator)).toBe(404);
  expect(await status(fileId, (await aScene()).respondent)).toBe(404);
  for (const role of ['administrator', 'manager', 'trainer']) {
    const { coordinator, ...of } = await aScene(role);
    const own = await kept({ coordinator, ...of });
    await of.submit();
    expect(await status(own, coordinator)).toBe(404);
  }
  expect(await status('1f0b7b6e-0000-4000-8000-000000000000', scene.coordinator)).toBe(404);
  expect(await status('..%2F..%2Fetc%2Fpasswd', scene.coordinator)).toBe(400);
  expect(await status(fileId, scene.coordinator, { 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await status(fileId, scene.coordinator, { 'sec-fetch-site': 'same-origin' })).toBe(200);
});
