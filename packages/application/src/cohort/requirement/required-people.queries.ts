import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { keyOf, pageOf, Reads } from '../../database';
import { reaches } from '../../organisation';
import { parse } from '../../problem';
import { active } from '../enrolment-sql';
import { RequiredPeopleInput } from './requirement.input';
import type { RequirementView } from './requirement.queries';
import { standingsOn } from './standings.queries';

export interface RequiredPersonView {
  personId: string;
  name: string;
  institutionName: string;
  standing: string;
  /** Null where once was enough. */
  dueOn: string | null;
  doneOn: string | null;
  /** In which she is, or is on her way into: it holds the module. */
  cohortName: string | null;
}

/**
 * $1 the organisation, $2 where the reader coordinates, $3 the requirement, $4 the day, $5 the standing or null, $6 an institution or null, $7 to $9 the key of the last one
 * seen, $10 how many. The most urgent first.
 */
const text = `
  with listed as (
    select s.*, coalesce(s.due_on, 'infinity'::date) as urgency, p.name, i.name as institution
    from ${standingsOn('$4::date')} as s join person p on p.organisation_id = $1 and p.id = s.person_id
      join institution i on i.organisation_id = $1 and i.id = s.institution_id
    where s.requirement_id = $3 and ${reaches('s.institution_id', '$2')} and ($5::text is null or s.standing = $5)
      and ($6::uuid is null or s.institution_id in (select institutions_below($6))))
  select person_id as "personId", name, institution as "institutionName", replace(standing, '-', '_') as standing, due_on::text as "dueOn", done_on::text as "doneOn",
    urgency::text, (select count(*)::int from listed) as total,
    (select c.name from enrolment e join cohort c on c.organisation_id = e.organisation_id and c.id = e.cohort_id
       join programme_module_for_all pm on pm.organisation_id = c.organisation_id and pm.programme_id = c.programme_id
       join module_serving serving on serving.serving_id = pm.training_module_id and serving.training_module_id = listed.training_module_id
     where e.organisation_id = $1 and e.person_id = listed.person_id and ${active('e.state')} order by e.state = 'enrolled' desc, c.name limit 1) as "cohortName"
  from listed where $7::date is null or (urgency, name, person_id) > ($7, $8::text, $9::uuid)
  order by urgency, name, person_id limit $10`;

const Key = z.tuple([z.string().regex(/^(infinity|\d{4}-\d{2}-\d{2})$/), z.string(), z.uuid()]);

/** Of whom a module is required, by name: for who coordinates them, since it is required of all alike and tells nothing of anybody's level. */
@Injectable()
export class RequiredPeopleQueries {
  constructor(private readonly reads: Reads) {}

  /** Of a requirement that the actor was given by RequirementQueries. */
  async page(actor: Actor, { id, day }: Pick<RequirementView, 'id' | 'day'>, input: unknown = {}) {
    const { first, after, standing, institutionId } = parse(RequiredPeopleInput, input);
    const [urgency, name, personId] = keyOf(after, Key) ?? [null, null, null];
    const found = await this.reads.all<RequiredPersonView & { urgency: string; total: number }>(scopeOf(actor), {
      name: 'cohort.required-people',
      text,
      values: [
        ...[actor.organisationId, rootsOf(actor, 'coordinator'), id, day, standing, institutionId],
        ...[urgency, name, personId, first + 1],
      ],
    });
    const { edges, pageInfo } = pageOf(found, first, (person) => [person.urgency, person.name, person.personId]);
    return { nodes: edges.map(({ node }) => node), ...pageInfo, totalCount: found[0]?.total ?? 0 };
  }
}
