import type { Actor } from '@baobab/application';
import { OrganisationQueries } from '@baobab/application/organisation';
import { Injectable } from '@nestjs/common';
import { organisationLoader } from '../organisation/organisation.loader';

/** Made anew for each request and given its actor: a batch inherits nobody else's. */
@Injectable()
export class LoaderFactory {
  constructor(private readonly organisations: OrganisationQueries) {}

  for(actor: Actor | null) {
    return { organisation: organisationLoader(this.organisations, actor) };
  }
}

export type Loaders = ReturnType<LoaderFactory['for']>;
