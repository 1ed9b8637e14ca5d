import type { Actor } from '@baobab/application';
import { InstitutionQueries, OrganisationQueries, PeopleQueries } from '@baobab/application/organisation';
import { Injectable } from '@nestjs/common';
import { grantsLoader, institutionLoader, organisationLoader, personLoader } from '../organisation/organisation.loader';

/** Made anew for each request and given its actor: a batch inherits nobody else's. */
@Injectable()
export class LoaderFactory {
  constructor(
    private readonly organisations: OrganisationQueries,
    private readonly institutions: InstitutionQueries,
    private readonly people: PeopleQueries,
  ) {}

  for(actor: Actor | null) {
    return {
      organisation: organisationLoader(this.organisations, actor),
      institution: institutionLoader(this.institutions, actor),
      person: personLoader(this.people, actor),
      grantsOfPerson: grantsLoader(this.people, actor),
    };
  }
}

export type Loaders = ReturnType<LoaderFactory['for']>;
