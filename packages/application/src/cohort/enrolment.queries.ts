import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { keyOf, pageOf, Reads } from '../database';
import { personsRefused } from '../needs';
import { parse } from '../problem';
import { EnrolmentsInput } from './cohort.input';
import type { CohortView } from './cohort.queries';
import { active, stillRuns, waitingOrder } from './enrolment-sql';
import { presenceOf } from './presence-sql';

export interface EnrolmentView {
  personId: string;
  name: string;
  institutionName: string;
  email: string | null;
  state: string;
  place: number | null;
  bySelf: boolean;
  answerBy: Date | null;
  reason: string | null;
  /** The first day on which she is not there, of who is on her way into the cohort or in it; null where none ahead is recorded. */
  leavesOn: string | null;
  /** Whether the cohort still runs on that day: what she holds is given back then. */
  givenBack: boolean | null;
  attendance: ('present' | 'absent' | 'excused' | null)[];
  presence: unknown[];
}

/** $1 the organisation, $2 the cohort, $3 to $6 the key of the last one seen, $7 how many. */
const text = `
  with listed as (
    select e.person_id, p.name, i.name as institution, p.email, e.state, e.by_self,
      e.answer_by, e.reason, leaving.day::text as leaves_on,
      case when leaving.day is not null then ${stillRuns('e', 'leaving.day')} end as given_back,
      case e.state when 'enrolled' then 0 when 'offered' then 1 when 'waiting' then 2 when 'requested' then 3 when 'invited' then 4 else 5 end as rank,
      case when e.state = 'waiting' then row_number() over (partition by e.state order by ${waitingOrder('e')}) else 0 end::int as place
    from enrolment e join person p on p.organisation_id = e.organisation_id and p.id = e.person_id
      join institution i on i.organisation_id = p.organisation_id and i.id = p.institution_id
      left join lateral (select p.left_on as day where p.left_on > current_date and ${active('e.state')}) as leaving on true
    where e.organisation_id = $1 and e.cohort_id = $2)
  select person_id as "personId", name, institution as "institutionName", email, replace(state, '-', '_') as state, nullif(place, 0) as place,
    by_self as "bySelf", answer_by as "answerBy", reason, leaves_on as "leavesOn", given_back as "givenBack", rank, (select count(*)::int from listed) as total,
    array(select a.state from session s left join attendance a
        on a.organisation_id = s.organisation_id and a.session_id = s.id and a.person_id = listed.person_id
      where s.organisation_id = $1 and s.cohort_id = $2 order by s.starts_at, s.id) as attendance,
    array(select ${presenceOf('a', 's')} from session s left join attendance a
        on a.organisation_id = s.organisation_id and a.session_id = s.id and a.person_id = listed.person_id
      where s.organisation_id = $1 and s.cohort_id = $2 order by s.starts_at, s.id) as presence
  from listed where $3::int is null or (rank, place, name, person_id) > ($3, $4::int, $5::text, $6::uuid)
  order by rank, place, name, person_id limit $7`;

const figure = z.string().regex(/^\d{1,9}$/);
const Key = z.tuple([figure, figure, z.string(), z.uuid()]);

@Injectable()
export class EnrolmentQueries {
  constructor(private readonly reads: Reads) {}

  /** Of a cohort that the actor was given by CohortQueries. @throws Refused where the round shows her aggregates only. */
  async page(actor: Actor, { id, seesPersons }: CohortView, input: unknown = {}) {
    if (!seesPersons) throw personsRefused();
    const { first, after } = parse(EnrolmentsInput, input);
    const [rank, place, name, personId] = keyOf(after, Key) ?? [null, null, null, null];
    const found = await this.reads.all<EnrolmentView & { rank: number; total: number }>(scopeOf(actor), {
      name: 'cohort.enrolments',
      text,
      values: [actor.organisationId, id, rank, place, name, personId, first + 1],
    });
    const { edges, pageInfo } = pageOf(found, first, (enrolment) => [
      String(enrolment.rank),
      String(enrolment.place ?? 0),
      enrolment.name,
      enrolment.personId,
    ]);
    return { nodes: edges.map(({ node }) => node), ...pageInfo, totalCount: found[0]?.total ?? 0 };
  }
}
