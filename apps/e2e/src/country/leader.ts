import { Client, command } from '../client';
import type { Official } from './people';

export const leaderPassword = 'nine green doors at noon';

/** Gives somebody a printed code, with which she opens her account; she is signed in. */
export const joined = async (officer: Client, { number, email }: Official): Promise<Client> => {
  const { data } = await officer.send(
    'query ($search: String!) { people(search: $search) { edges { node { id } } } }',
    {
      search: number,
    },
  );
  const [found] = (data?.people as { edges: { node: { id: string } }[] }).edges;
  const invited = await officer.send(
    'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { ... on IssuedInvitation { printedCode } } }',
    { input: { personId: found?.node.id, by: 'code' } },
  );
  const { printedCode: token } = invited.data?.invitePerson as { printedCode: string };
  await command(new Client(), 'acceptInvitation', { token, password: leaderPassword });
  const client = new Client();
  await client.signIn(email, leaderPassword);
  return client;
};

interface Indicator {
  indicatorId: string;
  choices: { ordinal: number }[];
}

interface Asked {
  assessmentId: string;
  institutionId: string;
}

const sheet = `query ($assessmentId: ID!, $institutionId: ID!) {
  maturitySheet(assessmentId: $assessmentId, institutionId: $institutionId) { questions { indicator { indicatorId choices { ordinal } } } }
}`;

/**
 * A leader answers for her institution, and the officer settles what she said and makes it final.
 * @param nth which of the levels that an indicator has, from 0, is chosen for the indicator at a place
 */
export const assessed = async (officer: Client, leader: Client, nth: (indicator: number) => number): Promise<void> => {
  const { data: mine } = await leader.send('{ myInstitutions { assessmentId institutionId } }');
  const [asked] = mine?.myInstitutions as Asked[];
  if (!asked) throw new Error('She was asked about no institution.');
  const { assessmentId, institutionId } = asked;
  const { data } = await leader.send(sheet, { assessmentId, institutionId });
  const { questions } = data?.maturitySheet as { questions: { indicator: Indicator }[] };
  const answers = questions.map(({ indicator: { indicatorId, choices } }, place) => ({
    assessmentId,
    institutionId,
    indicatorId,
    ordinal: choices[nth(place)]?.ordinal,
  }));
  for (const answer of answers) await command(leader, 'rateIndicator', answer);
  await command(leader, 'submitMaturity', { assessmentId, institutionId });
  for (const answer of answers) await command(officer, 'settleIndicator', answer);
  await command(officer, 'completeModeration', { assessmentId, institutionId });
};

interface Targets {
  framework: { domains: { competencies: { id: string; code: string }[] }[] };
  roleProfiles: { profiles: { text: { label: string }; targets: { competencyId: string; ordinal: number }[] }[] };
}

/** What each role profile asks for, by its name and a competency's code. */
export const targetsIn = async (client: Client): Promise<(roleProfile: string, code: string) => number | undefined> => {
  const { data } = await client.send(
    '{ framework { domains { competencies { id code } } } roleProfiles { profiles { text { label } targets { competencyId ordinal } } } }',
  );
  const { framework, roleProfiles } = data as unknown as Targets;
  const codes = new Map(
    framework.domains.flatMap(({ competencies }) => competencies.map(({ id, code }) => [id, code])),
  );
  const targets = new Map(
    roleProfiles.profiles.flatMap(({ text, targets: all }) =>
      all.map(({ competencyId, ordinal }) => [`${text.label} ${codes.get(competencyId)}`, ordinal] as const),
    ),
  );
  return (roleProfile, code) => targets.get(`${roleProfile} ${code}`);
};
