import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { scopeOf } from '../../access';
import { Reads } from '../../database';
import { parse } from '../../problem';
import { active } from '../enrolment-sql';
import { MyRequirementsInput } from './requirement.input';
import { standingsOn } from './standings.queries';

interface CohortServing {
  cohortId: string;
  name: string;
  programmeName: string;
  /** Of the first session to come; null where none is planned. */
  startsAt: string | null;
  /** She is in it, or on her way into it. */
  mine: boolean;
}

export interface MyRequirementView {
  requirementId: string;
  moduleTitle: string;
  standing: string;
  dueOn: string | null;
  doneOn: string | null;
  everyMonths: number | null;
  cohorts: CohortServing[];
}

const cohortsAtMost = 5;

/** $1 the organisation, $2 the reader, $3 how many cohorts. Cohorts are her own, and open ones of programmes for her institution. */
const text = `
  select s.requirement_id as "requirementId", m.texts, replace(s.standing, '-', '_') as standing, s.due_on::text as "dueOn", s.done_on::text as "doneOn", s.every_months as "everyMonths",
    (select coalesce(jsonb_agg(to_jsonb(serving) order by mine desc, "startsAt" nulls last, name), '[]') from (
      select c.id as "cohortId", c.name, p.name as "programmeName", coalesce(${active('e.state')}, false) as mine,
        (select min(each.starts_at) from session each where each.organisation_id = $1 and each.cohort_id = c.id and each.cancelled_at is null and each.starts_at > now()) as "startsAt"
      from cohort c join programme p on p.organisation_id = $1 and p.id = c.programme_id
        left join enrolment e on e.organisation_id = $1 and e.cohort_id = c.id and e.person_id = $2
      where c.organisation_id = $1 and (${active('e.state')} or c.state = 'open' and p.state = 'published' and s.institution_id in (select institutions_below(p.institution_id)))
        and exists (select from programme_module_for_all pm join module_serving does on does.serving_id = pm.training_module_id
          where pm.organisation_id = $1 and pm.programme_id = p.id and does.training_module_id = s.training_module_id)
      order by mine desc, "startsAt" nulls last, c.name limit $3) as serving) as cohorts
  from ${standingsOn('app_today()')} as s join training_module m on m.id = s.training_module_id
  where s.person_id = $2
  order by s.due_on nulls last, m.code`;

/** What is required of the reader herself. */
@Injectable()
export class MyRequirementsQueries {
  constructor(private readonly reads: Reads) {}

  /** The most urgent first. */
  async mine(actor: Actor, input: unknown): Promise<MyRequirementView[]> {
    const { locale } = parse(MyRequirementsInput, input);
    const found = await this.reads.all<Omit<MyRequirementView, 'moduleTitle'> & { texts: Texts }>(scopeOf(actor), {
      name: 'cohort.my-requirements',
      text,
      values: [actor.organisationId, actor.personId, cohortsAtMost],
    });
    return found.map(({ texts, ...required }) => ({ ...required, moduleTitle: textIn(texts, locale).label }));
  }
}
