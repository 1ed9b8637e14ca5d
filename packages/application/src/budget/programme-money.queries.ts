import { amountEach, amountOf, writeAmount } from '@baobab/domain/budget';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { attendedHoursOf } from '../cohort/attended-hours.queries';
import { Reads } from '../database';
import { deskRoots, reaches } from '../organisation';
import { parse } from '../problem';
import { BudgetLineInput } from './budget.input';
import { programmeCurrency } from './budget-problems';

interface Row {
  committed: string;
  open: string;
  spent: string;
  lines: { id: string; code: string; name: string }[];
  completed: number;
  attendedHours: number;
}

/** $1 the organisation, $2 the reader's reach, $3 the programme. */
const text = `
  select coalesce((select sum(committed) from budget_entry e where e.organisation_id = $1 and e.programme_id = p.id and kind = 'commitment'), 0)::numeric(14, 2)::text as committed,
    coalesce((select sum(committed) from budget_entry e where e.organisation_id = $1 and e.programme_id = p.id), 0)::numeric(14, 2)::text as open,
    coalesce((select sum(spent) from budget_entry e where e.organisation_id = $1 and e.programme_id = p.id), 0)::numeric(14, 2)::text as spent,
    (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'code', l.code, 'name', l.name) order by l.code), '[]') from budget_line l
     where l.organisation_id = $1 and l.id in (select line_id from budget_entry e where e.organisation_id = $1 and e.programme_id = p.id)) as lines,
    (select count(distinct e.person_id)::int from cohort c join enrolment e on e.organisation_id = c.organisation_id and e.cohort_id = c.id
     where c.organisation_id = $1 and c.programme_id = p.id and e.state = 'completed') as completed,
    ${attendedHoursOf('p')} as "attendedHours"
  from programme p where p.organisation_id = $1 and p.state = 'published' and ${reaches('p.institution_id', '$2')} and p.id = $3`;

/** What a published programme takes: committed, spent, and spent a person who completed it and an hour that somebody attended. */
@Injectable()
export class ProgrammeMoneyQueries {
  constructor(private readonly reads: Reads) {}

  /** Null where there is no such programme within reach. */
  async of(actor: Actor, input: unknown) {
    const { id } = parse(BudgetLineInput, input);
    const row = await this.reads.one<Row>(scopeOf(actor), {
      name: 'budget.programme-money',
      text,
      values: [actor.organisationId, deskRoots(actor), id],
    });
    if (!row) return null;
    const spent = amountOf(row.spent);
    const each = (count: number) => {
      const amount = amountEach(spent, count);
      return amount === null ? null : writeAmount(amount);
    };
    return {
      ...row,
      currency: programmeCurrency,
      perPerson: each(row.completed),
      perHour: each(row.attendedHours),
    };
  }
}
