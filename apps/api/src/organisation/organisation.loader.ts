import type { Actor } from '@baobab/application';
import type { OrganisationQueries, OrganisationView } from '@baobab/application/organisation';
import DataLoader from 'dataloader';

export const organisationLoader = (organisations: OrganisationQueries, actor: Actor | null) =>
  new DataLoader<string, OrganisationView | null>(async (ids) =>
    actor ? organisations.byIds(actor, ids) : ids.map(() => null),
  );
