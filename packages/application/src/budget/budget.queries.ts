import { amountOf, fiscalYearOf, fiscalYearSpan, leftOf, writeAmount } from '@baobab/domain/budget';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { keyOf, pageOf, Reads } from '../database';
import { deskRoots, reaches } from '../organisation';
import { parse } from '../problem';
import { BudgetEntriesInput, BudgetLineInput, BudgetYearInput } from './budget.input';
import { programmeCurrency } from './budget-problems';
import type { FiscalCalendar } from './fiscal-year';
import { calendarText } from './fiscal-year';

export interface BudgetLineView {
  id: string;
  fiscalYear: number;
  institutionId: string;
  institutionName: string;
  code: string;
  name: string;
  currency: string;
  planned: string;
  committed: string;
  spent: string;
  left: string;
  version: number;
}

type LineRow = Omit<BudgetLineView, 'left'>;

/** $1 the organisation, $2 the reader's reach. */
const lineText = `
  select l.id, l.fiscal_year::int as "fiscalYear", l.institution_id as "institutionId", i.name as "institutionName", l.code, l.name, l.currency,
    l.planned::text, l.committed::text, l.spent::text, l.version
  from budget_line l join institution i on i.organisation_id = l.organisation_id and i.id = l.institution_id
  where l.organisation_id = $1 and ${reaches('l.institution_id', '$2')}`;
const order = 'order by l.currency, i.name, l.code, l.id';

const withLeft = (line: LineRow): BudgetLineView => ({
  ...line,
  left: writeAmount(
    leftOf({ planned: amountOf(line.planned), committed: amountOf(line.committed), spent: amountOf(line.spent) }),
  ),
});

interface EntryRow {
  id: string;
  position: string;
  kind: string;
  day: string;
  committed: string;
  spent: string;
  programmeId: string | null;
  programmeName: string | null;
  purpose: string | null;
  provider: string | null;
  reference: string | null;
  note: string | null;
  corrected: boolean;
  byName: string;
}

const Position = z.tuple([z.string().regex(/^\d{1,18}$/)]);

@Injectable()
export class BudgetQueries {
  constructor(private readonly reads: Reads) {}

  /** The lines of a fiscal year within reach; of the one that runs where none is named. */
  async year(actor: Actor, input: unknown) {
    const asked = parse(BudgetYearInput, input).year;
    const { calendar, kept } = await this.calendar(actor);
    const now = fiscalYearOf(calendar.today, calendar.firstMonth);
    const year = asked ?? now;
    const lines = await this.reads.all<LineRow>(scopeOf(actor), {
      name: 'budget.year',
      text: `${lineText} and l.fiscal_year = $3 ${order}`,
      values: [actor.organisationId, deskRoots(actor), year],
    });
    return {
      year,
      ...fiscalYearSpan(year, calendar.firstMonth),
      firstMonth: calendar.firstMonth,
      settingVersion: calendar.version,
      years: [...new Set([...kept, now, now + 1, year])].sort((one, other) => one - other),
      lines: lines.map(withLeft),
    };
  }

  /** Null where there is none within reach. */
  async line(actor: Actor, input: unknown): Promise<BudgetLineView | null> {
    const { id } = parse(BudgetLineInput, input);
    const line = await this.reads.one<LineRow>(scopeOf(actor), {
      name: 'budget.line',
      text: `${lineText} and l.id = $3`,
      values: [actor.organisationId, deskRoots(actor), id],
    });
    return line && withLeft(line);
  }

  /** Of a line that the reader was given; the newest first. */
  async entries(actor: Actor, { id }: BudgetLineView, input: unknown) {
    const { first, after } = parse(BudgetEntriesInput, input);
    const [position] = keyOf(after, Position) ?? [null];
    const found = await this.reads.all<EntryRow>(scopeOf(actor), {
      name: 'budget.entries',
      text: `select e.id, e.position::text, e.kind, e.day::text, e.committed::text, e.spent::text, e.programme_id as "programmeId", p.name as "programmeName",
          replace(e.purpose, '-', '_') as purpose, e.provider, e.reference, e.note, by.name as "byName",
          exists (select from budget_entry c where c.organisation_id = e.organisation_id and c.corrects_id = e.id) as corrected
        from budget_entry e join person by on by.organisation_id = e.organisation_id and by.id = e.created_by
          left join programme p on p.organisation_id = e.organisation_id and p.id = e.programme_id
        where e.organisation_id = $1 and e.line_id = $2 and ($3::bigint is null or e.position < $3) order by e.position desc limit $4`,
      values: [actor.organisationId, id, position, first + 1],
    });
    const { edges, pageInfo } = pageOf(found, first, (entry) => [entry.position]);
    return { nodes: edges.map(({ node }) => node), ...pageInfo };
  }

  versions(actor: Actor, { id }: BudgetLineView) {
    return this.reads.all<object>(scopeOf(actor), {
      name: 'budget.versions',
      text: `select v.version, v.planned::text, v.reason, v.changed_at as "changedAt", by.name as "byName"
        from budget_line_version v join person by on by.organisation_id = v.organisation_id and by.id = v.changed_by
        where v.organisation_id = $1 and v.line_id = $2 order by v.version desc limit 100`,
      values: [actor.organisationId, id],
    });
  }

  /** Programmes that something was ever committed for on this line, with what is still open of it. */
  programmes(actor: Actor, { id }: BudgetLineView) {
    return this.reads.all<object>(scopeOf(actor), {
      name: 'budget.line-programmes',
      text: `select p.id as "programmeId", p.name, sum(e.committed)::text as open from budget_entry e
          join programme p on p.organisation_id = e.organisation_id and p.id = e.programme_id
        where e.organisation_id = $1 and e.line_id = $2 group by p.id, p.name order by p.name`,
      values: [actor.organisationId, id],
    });
  }

  /** Lines that may pay for a programme of this institution, of years that are not over, where the actor coordinates; and whether one is needed. */
  async choices(actor: Actor, institutionId: string) {
    const { calendar } = await this.calendar(actor);
    const now = fiscalYearOf(calendar.today, calendar.firstMonth);
    const coordinated = rootsOf(actor, 'coordinator');
    const [lines, planned] = await Promise.all([
      this.reads.all<LineRow>(scopeOf(actor), {
        name: 'budget.choices',
        text: `${lineText} and l.fiscal_year >= $3 and ($4 in (select institutions_below(l.institution_id))
          or l.institution_id in (select institutions_below($4::uuid))) ${order}`,
        values: [actor.organisationId, coordinated, now, institutionId],
      }),
      this.reads.one<{ needed: boolean }>(scopeOf(actor), {
        name: 'budget.needed',
        text: `select exists (select from budget_line where organisation_id = $1 and fiscal_year = $2
          and institution_id in (select institutions_below($3))) as needed`,
        values: [actor.organisationId, now, institutionId],
      }),
    ]);
    return { currency: programmeCurrency, needed: planned?.needed ?? false, lines: lines.map(withLeft) };
  }

  private async calendar({ organisationId, ...actor }: Actor) {
    const scope = scopeOf({ organisationId, ...actor });
    const [calendar, years] = await Promise.all([
      this.reads.one<FiscalCalendar>(scope, { name: 'budget.calendar', text: calendarText, values: [organisationId] }),
      this.reads.all<{ year: number }>(scope, {
        name: 'budget.years',
        text: 'select distinct fiscal_year::int as year from budget_line where organisation_id = $1',
        values: [organisationId],
      }),
    ]);
    if (!calendar) throw new Error('There is no calendar.');
    return { calendar, kept: years.map(({ year }) => year) };
  }
}
