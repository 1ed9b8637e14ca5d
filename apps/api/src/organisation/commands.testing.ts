import { typeDefs } from '@baobab/contract';
import { aGovernment, aGrant, anInstitution, aPerson } from '@baobab/testing';
import { buildSchema } from 'graphql';
import type { TestApi } from '../api.testing';

export type Input = Record<string, unknown> | undefined;

export const aSceneOf = async (api: TestApi) => {
  const {
    organisation,
    root,
    account,
    person: administrator,
  } = await aGovernment(api.owner, 'administrator', 'coordinator');
  const own = { organisation_id: organisation.id };
  const health = await anInstitution(api.owner, { ...own, parent_id: root.id });
  const hospitals = await anInstitution(api.owner, { ...own, parent_id: health.id });
  const person = await aPerson(api.owner, { ...own, institution_id: hospitals.id });
  const grant = await aGrant(api.owner, { ...own, person_id: person.id, role: 'learner', institution_id: health.id });
  return {
    organisation,
    root,
    account,
    administrator,
    health,
    hospitals,
    person,
    grant,
    cookie: await api.signIn(account.email),
  };
};
export type Scene = Awaited<ReturnType<typeof aSceneOf>>;

const mutations = buildSchema(typeDefs).getMutationType()?.getFields() ?? {};

/** Runs a mutation by its name. @param more fields of its answer to ask for besides. */
export const command = async (api: TestApi, name: string, input: Input, cookie: string, more = '') => {
  const type = String(mutations[name]?.args[0]?.type);
  const fields = `{ __typename ... on Problem { code } ${more} }`;
  const answer = input
    ? await api.ask(`mutation ($input: ${type}) { ${name}(input: $input) ${fields} }`, { input }, cookie)
    : await api.ask(`mutation { ${name} { __typename } }`, {}, cookie);
  return (answer.body.data?.[name] ?? answer.body) as {
    __typename?: string;
    code?: string;
    roleProfileId?: string;
    jobId?: string;
  };
};

export const auditRowsOf = async (api: TestApi, { organisation }: Scene): Promise<number> => {
  const { rows } = await api.owner.query<{ count: number }>(
    'select count(*)::int as count from audit where organisation_id = $1',
    [organisation.id],
  );
  return rows[0]?.count ?? 0;
};
