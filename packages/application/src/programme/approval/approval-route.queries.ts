import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { scopeOf } from '../../access';
import { Reads } from '../../database';
import { deskRoots } from '../../organisation';

export interface ApprovalRouteView {
  institutionId: string;
  /** Empty: whoever coordinates publishes. */
  steps: string[];
  /** Chosen here; the others are inherited. */
  own: boolean;
}

@Injectable()
export class ApprovalRouteQueries {
  constructor(private readonly reads: Reads) {}

  /** Of every institution within reach. */
  all(actor: Actor): Promise<ApprovalRouteView[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'programme.approval-routes',
      text: `select reached.id as "institutionId", coalesce(route.steps, '{}') as steps, coalesce(route.institution_id = reached.id, false) as own
        from (select distinct institutions_below(root) as id from unnest($1::uuid[]) as root) as reached
          left join lateral approval_route_of(reached.id) as route on true
        order by reached.id`,
      values: [deskRoots(actor)],
    });
  }
}
