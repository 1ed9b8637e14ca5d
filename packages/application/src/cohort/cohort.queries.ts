import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { keyOf, pageOf, Reads } from '../database';
import { deskRoots, reaches } from '../organisation';
import { parse } from '../problem';
import { CohortInput, CohortsInput, PeopleToPlaceInput } from './cohort.input';
import { peopleToPlace } from './people-to-place';
import { sessionsOf } from './sessions-sql';

export interface CohortView {
  id: string;
  name: string;
  state: 'open' | 'closed' | 'completed' | 'cancelled';
  version: number;
  programmeId: string;
  programmeName: string;
  institutionId: string;
  institutionName: string;
  seats: number;
  leastPeople: number;
  enrolled: number;
  waiting: number;
  enrolmentPolicy: 'coordinators' | 'themselves' | 'approval';
  daysToDecide: number;
  waitingOrder: 'arrival' | 'need';
  hoursToConfirm: number;
  requested: number;
  decideBy: string | null;
  cancelReason: string | null;
  mergedIntoId: string | null;
  timeZone: string;
  sessions: unknown[];
  /** What its enrolments are read with. */
  seesPersons: boolean;
}

/** $1 the organisation, $3 and $4 what of it the reader holds as coordinator and as manager. */
export const seesPersons = `(r.disclosure <> 'person' and ${reaches('p.institution_id', '$3')})
  or (r.disclosure = 'coordinators-and-managers' and ${reaches('p.institution_id', '$4')})`;
export const programmeOf = `programme p join assessment_round r on r.organisation_id = p.organisation_id and r.id = p.round_id`;

/** $2 the reader's reach. */
const text = `
  select c.id, c.name, c.state, c.version, p.id as "programmeId", p.name as "programmeName", i.id as "institutionId", i.name as "institutionName",
    c.seats, c.least_people as "leastPeople", c.enrolled, c.enrolment_policy as "enrolmentPolicy", c.days_to_decide as "daysToDecide",
    c.waiting_order as "waitingOrder", c.hours_to_confirm as "hoursToConfirm", c.created_at as created,
    c.decide_by::text as "decideBy", c.cancel_reason as "cancelReason", c.merged_into as "mergedIntoId",
    (select time_zone from organisation where id = $1) as "timeZone",
    c.created_at::text as "createdAt", (count(*) over ())::int as total, ${seesPersons} as "seesPersons",
    (select count(*)::int from enrolment e where e.organisation_id = $1 and e.cohort_id = c.id and e.state = 'waiting') as waiting,
    (select count(*)::int from enrolment e where e.organisation_id = $1 and e.cohort_id = c.id and e.state = 'requested') as requested
  from cohort c join ${programmeOf} on p.organisation_id = c.organisation_id and p.id = c.programme_id
    join institution i on i.organisation_id = p.organisation_id and i.id = p.institution_id
  where c.organisation_id = $1 and ${reaches('p.institution_id', '$2')}`;

const CreatedAndId = z.tuple([z.string(), z.uuid()]);
type CohortRow = CohortView & { createdAt: string; created: Date; total: number };

@Injectable()
export class CohortQueries {
  constructor(private readonly reads: Reads) {}

  /** Newest first. */
  async page(actor: Actor, input: unknown) {
    const { first, after, programmeId } = parse(CohortsInput, input);
    const [createdAt, id] = keyOf(after, CreatedAndId) ?? [null, null];
    const found = await this.reads.all<CohortRow>(scopeOf(actor), {
      name: 'cohorts',
      text: `select shown.*, ${sessionsOf('shown.id')} as sessions from (
          select * from (${text} and ($5::uuid is null or p.id = $5)) as reached
          where $6::timestamptz is null or (created, id) < ($6, $7::uuid) order by created desc, id desc limit $8) as shown
        order by created desc, id desc`,
      values: [...this.reach(actor), programmeId, createdAt, id, first + 1],
    });
    const { edges, pageInfo } = pageOf(found, first, (cohort) => [cohort.createdAt, cohort.id]);
    return { nodes: edges.map(({ node }) => node), ...pageInfo, totalCount: found[0]?.total ?? 0 };
  }

  /** Null where there is none within the reader's reach. */
  byId(actor: Actor, input: unknown): Promise<CohortView | null> {
    const { id } = parse(CohortInput, input);
    return this.reads.one(scopeOf(actor), {
      name: 'cohort.by-id',
      text: `select shown.*, ${sessionsOf('shown.id')} as sessions from (${text} and c.id = $5) as shown`,
      values: [...this.reach(actor), id],
    });
  }

  /** Null where there is no such programme within reach, or where the reader may not see persons. */
  async peopleToPlace(actor: Actor, input: unknown): Promise<number | null> {
    const { programmeId } = parse(PeopleToPlaceInput, input);
    const row = await this.reads.one<{ people: number }>(scopeOf(actor), {
      name: 'cohort.people-to-place',
      text: `with asked as (select p.id from ${programmeOf} where p.organisation_id = $1 and p.id = $2 and (${seesPersons}))
        select (select count(*)::int from (${peopleToPlace}) as people) as people from asked`,
      values: [actor.organisationId, programmeId, rootsOf(actor, 'coordinator'), rootsOf(actor, 'manager')],
    });
    return row?.people ?? null;
  }

  /** Everybody who may lead sessions. */
  trainers(actor: Actor): Promise<{ personId: string; name: string }[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'cohort.trainers',
      text: `select p.id as "personId", p.name from person p
        where p.organisation_id = $1 and (p.left_on is null or p.left_on > current_date) and exists (
          select 1 from role_grant g where g.organisation_id = $1 and g.person_id = p.id and g.role = 'trainer' and g.revoked_at is null)
        order by p.name, p.id`,
      values: [actor.organisationId],
    });
  }

  private reach(actor: Actor): unknown[] {
    return [actor.organisationId, deskRoots(actor), rootsOf(actor, 'coordinator'), rootsOf(actor, 'manager')];
  }
}
