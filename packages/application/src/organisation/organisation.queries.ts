import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';

export interface OrganisationView {
  id: string;
  name: string;
  demonstration: boolean;
}

@Injectable()
export class OrganisationQueries {
  constructor(private readonly reads: Reads) {}

  /** In the order of the ids; null where the actor may not see one. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<(OrganisationView | null)[]> {
    const found = await this.reads.all<OrganisationView>(scopeOf(actor), {
      name: 'organisation.by-ids',
      text: 'select id, name, demonstration from organisation where id = any($1::uuid[])',
      values: [ids],
    });
    return ids.map((id) => found.find((organisation) => organisation.id === id) ?? null);
  }
}
