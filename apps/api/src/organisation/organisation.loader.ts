import type { Actor } from '@baobab/application';
import type {
  GrantView,
  InstitutionQueries,
  InstitutionView,
  OrganisationQueries,
  OrganisationView,
  PeopleQueries,
  PersonView,
} from '@baobab/application/organisation';
import DataLoader from 'dataloader';

export const organisationLoader = (organisations: OrganisationQueries, actor: Actor | null) =>
  new DataLoader<string, OrganisationView | null>(async (ids) =>
    actor ? organisations.byIds(actor, ids) : ids.map(() => null),
  );

export const institutionLoader = (institutions: InstitutionQueries, actor: Actor | null) =>
  new DataLoader<string, InstitutionView | null>(async (ids) =>
    actor ? institutions.byIds(actor, ids) : ids.map(() => null),
  );

export const personLoader = (people: PeopleQueries, actor: Actor | null) =>
  new DataLoader<string, PersonView | null>(async (ids) => (actor ? people.byIds(actor, ids) : ids.map(() => null)));

export const grantsLoader = (people: PeopleQueries, actor: Actor | null) =>
  new DataLoader<string, GrantView[]>(async (ids) => (actor ? people.grantsOf(actor, ids) : ids.map(() => [])));
