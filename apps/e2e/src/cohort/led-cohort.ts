import { withClient } from '@baobab/local/database';
import { asUser } from '../client';
import { ownerUrl } from '../organisation/mailbox';

/** A cohort of one of the demonstration's programmes with a session that was held. */
export interface LedCohort {
  id: string;
  sessionId: string;
  organisationId: string;
}

/** A moment so many days from now, as the contract writes it. */
const daysFrom = (days: number, hours = 0) =>
  new Date(Date.now() + days * 86_400_000 + hours * 3_600_000).toISOString();

const found = `query ($one: String!, $other: String!) { me { organisation { id } } trainers { personId }
  programmes { nodes { id name } } one: people(first: 1, search: $one) { edges { node { id } } } other: people(first: 1, search: $other) { edges { node { id } } } }`;
const form =
  'mutation ($input: FormCohortsInput!) { formCohorts(input: $input) { ... on CohortsFormed { cohortIds } } }';
const change = 'mutation ($input: ChangeCohortInput!) { changeCohort(input: $input) { __typename } }';
const enrol = 'mutation ($input: EnrolPersonInput!) { enrolPerson(input: $input) { ... on Enrolled { state } } }';
const plan =
  'mutation ($input: PlanSessionInput!) { planSession(input: $input) { ... on SessionPlanned { sessionId } } }';

interface Found {
  me: { organisation: { id: string } };
  trainers: { personId: string }[];
  programmes: { nodes: { id: string; name: string }[] };
  one: { edges: { node: { id: string } }[] };
  other: { edges: { node: { id: string } }[] };
}

/** Forms a cohort by a name of its own, with two people in it, led by the demonstration's trainer. Its session is of the past, as no coordinator could plan one. */
export const aLedCohort = async (name: string, emails: [string, string]): Promise<LedCohort> => {
  const coordinator = await asUser('coordinator@demo.example');
  const ask = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => {
    const { data, text } = await coordinator.send(query, variables);
    if (!data) throw new Error(text);
    return data as T;
  };
  const { me, trainers, programmes, one, other } = await ask<Found>(found, { one: emails[0], other: emails[1] });
  const organisationId = me.organisation.id;
  const programmeId = programmes.nodes.find((each) => each.name === 'Foundations of data and AI')!.id;
  const { formCohorts } = await ask<{ formCohorts: { cohortIds: string[] } }>(form, {
    input: { programmeId, seats: 5, most: 1, enrol: false },
  });
  const id = formCohorts.cohortIds[0]!;
  const renamed = { cohortId: id, expectedVersion: 1, name, seats: 5, leastPeople: 0, enrolmentPolicy: 'coordinators' };
  await ask(change, { input: { ...renamed, open: true } });
  for (const { edges } of [one, other]) await ask(enrol, { input: { cohortId: id, personId: edges[0]!.node.id } });
  const session = {
    cohortId: id,
    title: `Day of ${name}`,
    venue: `Hall ${name}`,
    trainerId: trainers[0]!.personId,
    despite: true,
  };
  const times = { startsAt: daysFrom(200), endsAt: daysFrom(200, 3) };
  const { planSession } = await ask<{ planSession: { sessionId: string } }>(plan, { input: { ...session, ...times } });
  const cohort = { id, sessionId: planSession.sessionId, organisationId };
  await asOwner(cohort, 'starts_at = $2, ends_at = $3', [daysFrom(-60), daysFrom(-60, 3)]);
  return cohort;
};

/** The trainer's list of sessions is as it was before. */
export const noLongerLed = (cohort: LedCohort) => asOwner(cohort, 'trainer_id = null', []);

const asOwner = ({ organisationId, sessionId }: LedCohort, set: string, values: unknown[]) =>
  withClient(ownerUrl(), async (client) => {
    await client.query(`select set_config('app.organisation', $1, false)`, [organisationId]);
    const { rowCount } = await client.query(`update session set ${set} where id = $1`, [sessionId, ...values]);
    if (rowCount !== 1) throw new Error('The session is not there.');
  });
