import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { keyOf, pageOf, Reads } from '../database';
import { decidingRoots } from '../organisation';
import { parse } from '../problem';
import type { TaskGroup } from '../task-groups';
import { tasksByKind } from '../task-groups';
import { EnrolmentRequestsInput } from './cohort.input';

export interface EnrolmentRequestView {
  cohortId: string;
  cohortName: string;
  programmeName: string;
  personId: string;
  name: string;
  institutionName: string;
  seatsLeft: number;
  waiting: number;
  askedAt: Date;
  decideBy: Date;
  open: boolean;
  /** In whose stead the reader decides; null where in her own name. */
  managerName: string | null;
}

/** The requests that the reader decides: $1 the organisation, $2 where she is a manager, $3 she herself, whose own request others decide. */
const requests = `
  deciding as materialized (
    select below as id, min(manager_id::text) filter (where manager_id is not null) as manager_id, bool_or(manager_id is null) as own
    from ${decidingRoots('$2', '$3')} as each cross join lateral institutions_below(each.root) as below group by below),
  request as (
    select e.*, p.name, p.institution_id, deciding.own, deciding.manager_id from enrolment e
      join person p on p.organisation_id = e.organisation_id and p.id = e.person_id join deciding on deciding.id = p.institution_id
    where e.organisation_id = $1 and e.state = 'requested' and e.person_id <> $3)`;

const text = `
  with ${requests}
  select request.cohort_id as "cohortId", c.name as "cohortName", programme.name as "programmeName", request.person_id as "personId", request.name,
    i.name as "institutionName", c.seats - c.enrolled as "seatsLeft", c.state = 'open' as open, request.changed_at as "askedAt", request.answer_by as "decideBy",
    request.answer_by::text as due, (count(*) over ())::int as total,
    (select count(*)::int from enrolment w where w.organisation_id = $1 and w.cohort_id = c.id and w.state = 'waiting') as waiting,
    case when not request.own then (select m.name from person m where m.organisation_id = $1 and m.id = request.manager_id::uuid) end as "managerName"
  from request join cohort c on c.organisation_id = $1 and c.id = request.cohort_id
    join programme on programme.organisation_id = $1 and programme.id = c.programme_id
    join institution i on i.organisation_id = $1 and i.id = request.institution_id`;

const Key = z.tuple([z.string(), z.uuid(), z.uuid()]);

@Injectable()
export class EnrolmentRequestQueries {
  constructor(private readonly reads: Reads) {}

  /** That the reader decides, as a manager or in the stead of one; the one that lapses first comes first. */
  async page(actor: Actor, input: unknown) {
    const { first, after } = parse(EnrolmentRequestsInput, input);
    const [due, cohortId, personId] = keyOf(after, Key) ?? [null, null, null];
    const found = await this.reads.all<EnrolmentRequestView & { due: string; total: number }>(scopeOf(actor), {
      name: 'cohort.enrolment-requests',
      text: `select * from (${text}) as listed
        where $4::timestamptz is null or ("decideBy", "cohortId", "personId") > ($4, $5::uuid, $6::uuid)
        order by "decideBy", "cohortId", "personId" limit $7`,
      values: [...this.values(actor), due, cohortId, personId, first + 1],
    });
    const { edges, pageInfo } = pageOf(found, first, (request) => [request.due, request.cohortId, request.personId]);
    return { nodes: edges.map(({ node }) => node), ...pageInfo, totalCount: found[0]?.total ?? 0 };
  }

  /** By cohort: how many wait to be decided, and until when the first of them. */
  tasks(actor: Actor): Promise<TaskGroup[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'cohort.request-tasks',
      text: `with ${requests}, task (kind, id, name, cohort_name, people, at) as (
          select 'request_to_decide', c.id, c.name, null, count(*)::int, min(request.answer_by)
          from request join cohort c on c.organisation_id = $1 and c.id = request.cohort_id group by c.id, c.name)
        ${tasksByKind('task')}`,
      values: this.values(actor),
    });
  }

  private values(actor: Actor): unknown[] {
    return [actor.organisationId, rootsOf(actor, 'manager'), actor.personId];
  }
}
