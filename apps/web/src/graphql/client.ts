import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type TypePolicy } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { possibleTypes } from '../generated/possible-types';
import { failureOf } from './failure';

/** What is read in one language at a time: the same item in two languages is two entries. */
const inItsLanguage = { keyFields: ['id', 'text', ['language']] } satisfies TypePolicy;
/** A part of a framework has the same id in another edition, and a text of its own there: it belongs to what was asked for. */
const partOfWhole = { keyFields: false } satisfies TypePolicy;
const frameworkPolicies = {
  Framework: partOfWhole,
  FrameworkEdition: partOfWhole,
  CompetencyDomain: partOfWhole,
  Competency: partOfWhole,
  Level: partOfWhole,
  Descriptor: partOfWhole,
  Attitude: partOfWhole,
  // With the targets of the institution that was asked about.
  RoleProfile: partOfWhole,
  TrainingModule: inItsLanguage,
};

/** `onSignedOut` runs when the api no longer knows the sign-in: it ended, or was revoked. */
export function createClient(onSignedOut: () => void): ApolloClient {
  const watch = new ErrorLink(({ error }) => {
    if (failureOf(error) === 'signed-out') onSignedOut();
  });
  const http = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'apollo-require-preflight': 'true' },
  });
  return new ApolloClient({
    link: ApolloLink.from([watch, http]),
    // The organisation and the person are read under `me`; their parts have no id of their own to merge by.
    cache: new InMemoryCache({
      possibleTypes,
      typePolicies: {
        Me: { keyFields: ['personId'] },
        // Of one round or report, in one language: the same institution and competency stand in many matrices.
        NeedsCompetency: { keyFields: false },
        NeedsRow: { keyFields: false },
        // As one person stands to it: the condition itself has the same id for everybody.
        ConditionMet: partOfWhole,
        ...frameworkPolicies,
      },
    }),
  });
}
