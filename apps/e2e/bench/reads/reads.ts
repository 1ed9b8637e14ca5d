import type { LimitRead } from './limit.sql';

export interface Places {
  organisationId: string;
  roundId: string;
  rootId: string;
  ministryId: string;
}

/** One question, put to each server in its own words. */
export interface Read {
  name: string;
  product: { query: string; variables: Record<string, unknown> };
  limit: { read: LimitRead; values: string[] };
  postgraphile: { query: string; variables: Record<string, unknown> };
  /** PostGraphile's answer in the shape of the product's. */
  fromPostgraphile(data: never): unknown;
}

const matrixParts = `
  competencies { id code domain label }
  rows { id name hasInstitutionsBelow people notAssessedPeople assessed inNeed expectedInNeed meanGap notAssessed suppressed }
  people peopleInNeed meanGap notAssessed trail { institutionId name } tops { institutionId name } personsVisible`;

const needs = (name: string, { roundId }: Places, institutionId: string): Read => ({
  name,
  product: {
    query: `query ($roundId: ID, $institutionId: ID) {
      needsMatrix(roundId: $roundId, institutionId: $institutionId) { round { id name heldOn disclosure } ${matrixParts} } }`,
    variables: { roundId, institutionId },
  },
  limit: { read: 'needs', values: [roundId, institutionId] },
  postgraphile: {
    query: `query ($roundId: UUID, $institutionId: UUID) { needsMatrix(roundId: $roundId, institutionId: $institutionId) {
      round competencies rows people peopleInNeed meanGap notAssessed trail tops } }`,
    variables: { roundId, institutionId },
  },
  fromPostgraphile: ({ needsMatrix }: { needsMatrix: object }) => ({
    needsMatrix: { ...needsMatrix, personsVisible: true },
  }),
});

/** As the desk asks for them, save the cursor: each server writes its own. */
const peopleQuery = `query ($search: String) { people(search: $search) { totalCount pageInfo { hasNextPage } edges { node {
  id name institution { id name } staffNumber email post gender region languages version } } } }`;

const peerParts = `{ totalCount pageInfo { hasNextPage } edges { node { id: rowId name
  institution: institutionByOrganisationIdAndInstitutionId { id: rowId name } staffNumber email post gender region languages version } } }`;

const people = ({ organisationId }: Places): Read => ({
  name: 'people, first 50 by name',
  product: { query: peopleQuery, variables: {} },
  limit: { read: 'people', values: [] },
  postgraphile: {
    query: `query ($organisationId: UUID) { people: allPeople(
      first: 50, orderBy: [NAME_ASC, ROW_ID_ASC], condition: { organisationId: $organisationId, leftOn: null }) ${peerParts} }`,
    variables: { organisationId },
  },
  fromPostgraphile: (data: object) => data,
});

const search = (word: string): Read => ({
  name: `people, search "${word}"`,
  product: { query: peopleQuery, variables: { search: word } },
  limit: { read: 'search', values: [`%${word}%`] },
  postgraphile: {
    query: `query ($search: String) { people: searchPeople(first: 50, search: $search) ${peerParts} }`,
    variables: { search: `%${word}%` },
  },
  fromPostgraphile: (data: object) => data,
});

const institutionParts = 'code name kind region peopleCount version';

const institutions: Read = {
  name: 'institutions, all 661',
  product: { query: `{ institutions { id parentId ${institutionParts} } }`, variables: {} },
  limit: { read: 'institutions', values: [] },
  postgraphile: {
    query: `{ allInstitutions(orderBy: [NAME_ASC, ROW_ID_ASC]) { nodes { id: rowId parentId ${institutionParts} } } }`,
    variables: {},
  },
  fromPostgraphile: ({ allInstitutions }: { allInstitutions: { nodes: object[] } }) => ({
    institutions: allInstitutions.nodes,
  }),
};

export const readsOf = (places: Places): Read[] => [
  needs('heat map, whole country', places, places.rootId),
  needs('heat map, one ministry', places, places.ministryId),
  people(places),
  search('kamau'),
  institutions,
];
