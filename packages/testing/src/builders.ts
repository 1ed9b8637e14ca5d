import { randomUUID } from 'node:crypto';
import { hashSync } from '@node-rs/argon2';
import type { Client } from 'pg';
import { insert, next } from './insert';

export const anOrganisation = (client: Client, row: { id?: string; name?: string; demonstration?: boolean } = {}) =>
  insert(client, 'organisation', { id: randomUUID(), name: `Government ${next()}`, demonstration: false, ...row });

export const anInstitution = async (
  client: Client,
  {
    parent_id,
    ...row
  }: { organisation_id: string; id?: string; name?: string; code?: string; region?: string; parent_id?: string },
) => {
  const institution = await insert(client, 'institution', {
    id: randomUUID(),
    name: `Institution ${next()}`,
    code: `I${next()}`,
    ...row,
  });
  if (parent_id)
    await insert(client, 'institution_placement', {
      organisation_id: row.organisation_id,
      institution_id: institution.id,
      parent_id,
    });
  return institution;
};

export const testPassword = 'a sentence for tests';
// Cheap on purpose: a test signs in often, and proves nothing about the cost.
const testHash = hashSync(testPassword, { memoryCost: 1_024, timeCost: 1, parallelism: 1 });

export const anAccount = (client: Client, row: { id?: string; email?: string; demonstration?: boolean } = {}) =>
  insert(client, 'account', {
    id: randomUUID(),
    email: `person${next()}@ministry.example`,
    password_hash: testHash,
    ...row,
  });

export const aPerson = (
  client: Client,
  row: {
    organisation_id: string;
    institution_id: string;
    account_id?: string;
    name?: string;
    staff_number?: string;
    email?: string;
    gender?: string;
    region?: string;
    languages?: string[];
    role_profile_id?: string;
    supervisor_id?: string;
    left_on?: string;
  },
) => insert(client, 'person', { id: randomUUID(), name: `Person ${next()}`, ...row });

export const aGrant = (
  client: Client,
  row: { organisation_id: string; person_id: string; role: string; institution_id: string },
) => insert(client, 'role_grant', { id: randomUUID(), ...row });

/** A module of the organisation's own; it teaches competencies of the published framework, by code: from level, to level. */
export const aTrainingModule = async (
  client: Client,
  {
    title = `Module ${next()}`,
    teaches = { 'D1.1': [0, 1] },
    ...row
  }: {
    organisation_id: string;
    id?: string;
    code?: string;
    title?: string;
    teaches?: Record<string, [number, number]>;
    provider?: string;
    invented?: boolean;
    hours?: number;
    modality?: string;
    languages?: string[];
    cost_per_group?: number;
    cost_per_person?: number;
    group_size?: number;
    retired_at?: string;
  },
) => {
  const module = await insert(client, 'training_module', {
    id: randomUUID(),
    code: `M${next()}`,
    texts: { en: { label: title, provenance: 'organisation' } },
    provider: 'Training centre',
    hours: 8,
    modality: 'in-person',
    languages: ['en'],
    ...row,
  });
  for (const [code, [from, to]] of Object.entries(teaches))
    await client.query(
      `insert into training_module_step (training_module_id, framework_id, competency_id, from_ordinal, to_ordinal)
       select $1, competency.framework_id, competency.id, $3, $4 from competency join framework on framework.id = framework_id
       where framework.organisation_id is null and competency.code = $2`,
      [module.id, code, from, to],
    );
  return module;
};

/** A published programme of one institution and what is below it, with these modules; by a round, to which levels are added. */
export const aProgramme = async (
  client: Client,
  {
    modules = [],
    ...row
  }: {
    organisation_id: string;
    institution_id: string;
    round_id: string;
    created_by: string;
    name?: string;
    state?: string;
    modules?: string[];
  },
) => {
  const { published_at, ...programme } = {
    id: randomUUID(),
    name: `Programme ${next()}`,
    state: 'published',
    needs: '{"peopleInNeed":0,"steps":[],"learners":{}}',
    published_at: new Date(),
    ...row,
  };
  await insert(client, 'programme', { ...programme, ...(programme.state === 'published' && { published_at }) });
  for (const [at, training_module_id] of modules.entries())
    await insert(client, 'programme_module', {
      organisation_id: row.organisation_id,
      programme_id: programme.id,
      training_module_id,
      position: at + 1,
      by_hand: true,
    });
  return programme;
};

export const aCohort = (
  client: Client,
  row: {
    organisation_id: string;
    programme_id: string;
    created_by: string;
    name?: string;
    state?: string;
    seats?: number;
    least_people?: number;
    enrolment_policy?: 'coordinators' | 'themselves' | 'approval';
    waiting_order?: 'arrival' | 'need';
    hours_to_confirm?: number;
  },
) => insert(client, 'cohort', { id: randomUUID(), name: `Cohort ${next()}`, seats: 20, ...row });

/** A meeting of an hour that was held yesterday. */
export const aSession = (
  client: Client,
  row: {
    organisation_id: string;
    cohort_id: string;
    title?: string;
    starts_at?: Date;
    ends_at?: Date;
    venue?: string;
    trainer_id?: string;
  },
) => {
  const starts_at = row.starts_at ?? new Date(Date.now() - 86_400_000);
  return insert(client, 'session', {
    id: randomUUID(),
    title: `Session ${next()}`,
    link: 'https://meet.example/session',
    starts_at,
    ends_at: new Date(+starts_at + 3_600_000),
    ...row,
  });
};

/** A government with one root institution and somebody who signs in there and holds the roles over all of it. */
export const aGovernment = async (client: Client, ...roles: string[]) => {
  const organisation = await anOrganisation(client);
  const root = await anInstitution(client, { organisation_id: organisation.id });
  const account = await anAccount(client);
  const person = await aPerson(client, {
    organisation_id: organisation.id,
    institution_id: root.id,
    account_id: account.id,
  });
  for (const role of roles)
    await aGrant(client, { organisation_id: organisation.id, person_id: person.id, role, institution_id: root.id });
  return { organisation, root, account, person };
};
