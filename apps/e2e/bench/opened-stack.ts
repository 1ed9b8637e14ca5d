import { startStack } from '@baobab/local';
import { Client } from '../src/client';

export interface Opened {
  stack: Awaited<ReturnType<typeof startStack>>;
  /** Signed in as administrator and coordinator of everything. */
  client: Client;
  organisationId: string;
  rootId: string;
  /** The id of the institution that has a code. */
  institutionOf(code: string): Promise<string>;
}

const setUp = `mutation($input: SetUpOrganisationInput!) { setUpOrganisation(input: $input) { __typename } }`;
const whoAndWhere = `{ me { personId organisation { id } } institutions { id } }`;
const grant = `mutation($input: GrantRoleInput!) { grantRole(input: $input) { __typename } }`;

/** A stack of its own whose database writes as in life, with an organisation that is set up by the launcher's link as a person would. */
export const openStack = async (): Promise<Opened> => {
  const stack = await startStack({ demonstration: false, production: true }, { asKept: true });
  // Its parts are processes of their own, and would outlive this one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void stack.stop().finally(() => process.exit(130)));
  try {
    process.env.BAOBAB_E2E_URL = stack.url;
    const client = new Client();
    await client.send(setUp, { input: founding(new URL(stack.setUpLink ?? '').searchParams.get('token')) });
    const { data, text } = await client.send(whoAndWhere);
    const { me, institutions } = (data ?? {}) as {
      me?: { personId: string; organisation: { id: string } };
      institutions?: { id: string }[];
    };
    const rootId = institutions?.[0]?.id;
    if (!me || !rootId) throw new Error(`The organisation was not set up: ${text}`);
    await client.send(grant, { input: { personId: me.personId, role: 'coordinator', institutionId: rootId } });
    return { stack, client, organisationId: me.organisation.id, rootId, institutionOf: institutionOf(client) };
  } catch (error) {
    await stack.stop();
    throw error;
  }
};

const institutionOf = (client: Client) => async (code: string) => {
  const { data } = await client.send('{ institutions { id code } }');
  const { institutions } = data as { institutions: { id: string; code: string }[] };
  const found = institutions.find((institution) => institution.code === code);
  if (!found) throw new Error(`There is no institution ${code}.`);
  return found.id;
};

const founding = (token: string | null) => ({
  token,
  organisationName: 'Benchmark',
  locale: 'en',
  timeZone: 'UTC',
  name: 'Zuri Benchmark',
  email: 'zuri@bench.example',
  password: 'measured twice, believed once',
});
