import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { scopeOf } from '../../access';
import { Reads } from '../../database';
import { decidingRoots } from './deciding-roots';

@Injectable()
export class DeputyQueries {
  constructor(private readonly reads: Reads) {}

  /** Who decides in the reader's stead today; null where nobody does. */
  own(actor: Actor): Promise<{ personId: string; name: string; untilOn: string } | null> {
    return this.reads.one(scopeOf(actor), {
      name: 'organisation.my-deputy',
      text: `select p.id as "personId", p.name, d.until_on::text as "untilOn" from deputy d
          join person p on p.organisation_id = d.organisation_id and p.id = d.deputy_id
        where d.organisation_id = $1 and d.manager_id = $2 and d.until_on >= app_today()`,
      values: [actor.organisationId, actor.personId],
    });
  }

  /** The roots of the subtrees in which the reader decides today in the stead of a manager. */
  async roots(actor: Actor): Promise<string[]> {
    const found = await this.reads.all<{ root: string }>(scopeOf(actor), {
      name: 'organisation.deputy-roots',
      text: `select distinct root from ${decidingRoots(`'{}'`, '$2')} as deciding`,
      values: [actor.organisationId, actor.personId],
    });
    return found.map(({ root }) => root);
  }
}
