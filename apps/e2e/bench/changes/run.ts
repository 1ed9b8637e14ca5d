import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '@baobab/local';
import type { Client } from '../../src/client';
import { generate } from '../data/generate';
import type { Opened } from '../opened-stack';
import { openStack } from '../opened-stack';
import { inSeconds, say, table } from '../say';
import type { Scale } from '../scale';

/** As many titles as are confirmed at a time. */
const titles = 300;

/** `npm run bench -- changes`: commands after which needs are counted anew, one after the other, by the product's own door. */
export const measureChanges = async ({ people }: Scale): Promise<void> => {
  const titled = people / 10;
  say(`Starting a stack of its own, and making ${people.toLocaleString('en')} people …`);
  const opened = await openStack();
  const { client, rootId } = opened;
  const rows: string[][] = [];
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const [seconds, result] = await inSeconds(work);
    rows.push([name, seconds.toFixed(1)]);
    return result;
  };
  const counted = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const [seconds, result] = await inSeconds(async () => {
      const answer = await timed(name, work);
      while (await isDue(client)) await sleep(100);
      return answer;
    });
    rows.at(-1)?.push(seconds.toFixed(1));
    return result;
  };
  try {
    await generate(opened, people);
    await giveTitles(opened, titled);
    const { roleProfileId, competencyId, frameworkId } = await prepare(client);
    const seen = await timed(`${titles} titles, page by page`, () => proposals(client));
    const confirmed = seen.map(({ title, digest }) => ({ title, digest, roleProfileId }));
    await counted(`confirm the titles of ${titled.toLocaleString('en')} people`, () =>
      command(client, 'assignRoleProfiles', { titles: confirmed }),
    );
    const target = { roleProfileId, competencyId, ordinal: 1 };
    await counted('set a target', () => command(client, 'setTarget', { ...target, expectedVersion: 1 }));
    const [ministry, again] = [await opened.institutionOf('B-1'), { ...target, ordinal: 2 }];
    await counted('set the target of a ministry', () =>
      command(client, 'setInstitutionTarget', { ...again, institutionId: ministry, expectedVersion: 2 }),
    );
    await counted('set the target of the top', () =>
      command(client, 'setInstitutionTarget', { ...again, institutionId: rootId, expectedVersion: 3 }),
    );
    const drafted = await command(
      client,
      'draftFramework',
      { sourceId: frameworkId, code: 'BENCH', name: 'Benchmark', locale: 'en' },
      '... on FrameworkDrafted { frameworkId }',
    );
    const draft = { frameworkId: String(drafted.frameworkId) };
    await counted('publish a framework', () =>
      command(client, 'publishFramework', { ...draft, expectedVersion: 1, whatChanged: 'Its name.' }),
    );
    await counted('retire it', () => command(client, 'retireFramework', { ...draft, expectedVersion: 2 }));
    say(table(['', 'answered, s', 'counted, s'], rows));
  } finally {
    await opened.stack.stop();
  }
};

const isDue = async (client: Client): Promise<boolean> => {
  const { data, text } = await client.send('{ needsDue { since } }');
  if (!data) throw new Error(`It can't be asked what is due: ${text}`);
  return data.needsDue !== null;
};

/** Some of the people have other titles, and no role profile yet. */
const giveTitles = ({ stack, organisationId }: Opened, count: number): Promise<void> =>
  withClient(stack.ownerUrl, async (client) => {
    await client.query('begin');
    await client.query(`select set_config('app.organisation', $1, true)`, [organisationId]);
    await client.query(
      `update person set role_profile_id = null, post = 'Registrar ' || nth % ${titles}
       from (select id, row_number() over (order by id) as nth from person where organisation_id = $1 and staff_number is not null and left_on is null) as counted
       where person.organisation_id = $1 and person.id = counted.id and nth <= $2`,
      [organisationId, count],
    );
    await client.query('commit');
    await client.query('vacuum analyze person');
  });

/** A role profile of the organisation's own, and a competency of the framework in use. */
const prepare = async (client: Client) => {
  const { data, text } = await client.send(
    '{ roleProfiles { profiles { id } } framework { id domains { competencies { id } } } }',
  );
  const { roleProfiles, framework } = (data ?? {}) as {
    roleProfiles?: { profiles: { id: string }[] };
    framework?: { id: string; domains: { competencies: { id: string }[] }[] };
  };
  const [source, competency] = [roleProfiles?.profiles[0], framework?.domains[0]?.competencies[0]];
  if (!framework || !source || !competency) throw new Error(`There is no role profile or framework: ${text}`);
  const copy = { roleProfileId: source.id, name: 'Registrar', locale: 'en' };
  const copied = await command(client, 'copyRoleProfile', copy, '... on RoleProfileCopied { roleProfileId }');
  return { roleProfileId: String(copied.roleProfileId), competencyId: competency.id, frameworkId: framework.id };
};

interface Title {
  title: string;
  digest: string;
}

const proposals = async (client: Client): Promise<Title[]> => {
  const seen: Title[] = [];
  let after: string | null = null;
  do {
    const { data, text }: { data?: unknown; text: string } = await client.send(
      `query ($after: String) { roleProfileProposals(input: { search: "Registrar", after: $after }) {
         ... on RoleProfileProposals { nodes { title digest } endCursor hasNextPage } } }`,
      { after },
    );
    const page = (
      data as { roleProfileProposals?: { nodes?: Title[]; endCursor: string; hasNextPage: boolean } } | null
    )?.roleProfileProposals;
    if (!page?.nodes) throw new Error(`The titles can't be read: ${text}`);
    seen.push(...page.nodes);
    after = page.hasNextPage ? page.endCursor : null;
  } while (after);
  return seen;
};

const command = async (client: Client, field: string, input: object, more = ''): Promise<Record<string, unknown>> => {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const { data, text } = await client.send(
    `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on Problem { code message } ${more} } }`,
    { input },
  );
  const result = data?.[field] as Record<string, unknown> | undefined;
  if (!result || 'code' in result) throw new Error(`${field} was refused: ${text}`);
  return result;
};
