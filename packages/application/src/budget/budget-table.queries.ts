import { csvText } from '@baobab/domain/assessment';
import { lineColumns } from '@baobab/domain/budget';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import { deskRoots, reaches } from '../organisation';
import { parse } from '../problem';

const TableInput = z.object({
  year: z.coerce.number().pipe(z.int('Name the fiscal year: ?year=2027.').min(2000).max(2100)),
});

type Cells = Record<string, string | null>;

/** The columns that an import reads come first, under the same titles; the institution goes by its code. */
const tables = {
  lines: {
    columns: [...lineColumns, 'fiscal_year', 'committed', 'spent', 'left'],
    text: `select l.code, l.name, i.code as institution, l.currency, l.planned::text, l.fiscal_year::text, l.committed::text, l.spent::text,
        (l.planned - l.committed - l.spent)::text as left
      from budget_line l join institution i on i.organisation_id = l.organisation_id and i.id = l.institution_id
      where l.organisation_id = $1 and ${reaches('l.institution_id', '$2')} and l.fiscal_year = $3 order by l.code`,
  },
  entries: {
    columns: [
      ...['line', 'institution', 'currency', 'number', 'day', 'kind', 'committed', 'spent', 'purpose', 'provider'],
      ...['reference', 'programme', 'note', 'corrects', 'recorded_at'],
    ],
    text: `select l.code as line, i.code as institution, l.currency, e.position::text as number, e.day::text, e.kind, e.committed::text, e.spent::text,
        e.purpose, e.provider, e.reference, p.name as programme, e.note, c.position::text as corrects,
        to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as recorded_at
      from budget_entry e join budget_line l on l.organisation_id = e.organisation_id and l.id = e.line_id
        join institution i on i.organisation_id = l.organisation_id and i.id = l.institution_id
        left join programme p on p.organisation_id = e.organisation_id and p.id = e.programme_id
        left join budget_entry c on c.organisation_id = e.organisation_id and c.id = e.corrects_id
      where l.organisation_id = $1 and ${reaches('l.institution_id', '$2')} and l.fiscal_year = $3 order by e.position`,
  },
};
export type BudgetTable = keyof typeof tables;

/** Lines and entries of a fiscal year, within reach, for the ministry's own system. */
@Injectable()
export class BudgetTableQueries {
  constructor(private readonly reads: Reads) {}

  async table(actor: Actor, table: BudgetTable, input: unknown): Promise<{ name: string; text: string }> {
    const { year } = parse(TableInput, input);
    const { columns, text } = tables[table];
    const rows = await this.reads.all<Cells>(scopeOf(actor), {
      name: `budget.table-${table}`,
      text,
      values: [actor.organisationId, deskRoots(actor), year],
    });
    // Below 0 it is written as a number, or its minus would be guarded like the beginning of a formula.
    const cell = (value: string | null) => (value !== null && /^-\d+\.\d\d$/.test(value) ? Number(value) : value);
    const written = csvText([columns, ...rows.map((row) => columns.map((column) => cell(row[column] ?? null)))], true);
    return { name: `budget-${table}-${year}`, text: written };
  }
}
