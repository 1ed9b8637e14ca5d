import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { Reads } from '../database';

export interface ReportView {
  id: string;
  name: string;
  note: string | null;
  roundId: string;
  roundName: string;
  institutionId: string;
  institutionName: string;
  savedBy: string;
  savedAt: Date;
  /** Whether the reader may take it away again. */
  mayDiscard: boolean;
}

/** SQL: whether a report is about an institution that lay, on the day of the report, below one of the roots of the parameter (uuid[]): as its numbers are read. */
export const reportWithin = (roots: string): string =>
  `report.institution_id in (select institutions_below(root, report.saved_at::date) from unnest(${roots}::uuid[]) as root)`;

/** $1 the organisation, $2 the report or null for all, $3 the reader, $4 the roots that she holds as coordinator, $5 those of her reach. */
const text = `
  select report.id, report.name, report.note, report.round_id as "roundId", round.name as "roundName", report.institution_id as "institutionId",
    i.name as "institutionName", saver.name as "savedBy", report.saved_at as "savedAt",
    report.saved_by = $3 or report.institution_id in (select institutions_below(root) from unnest($4::uuid[]) as root) as "mayDiscard"
  from needs_report report join assessment_round round on round.organisation_id = $1 and round.id = report.round_id
    join institution i on i.organisation_id = $1 and i.id = report.institution_id
    join person saver on saver.organisation_id = $1 and saver.id = report.saved_by
  where report.organisation_id = $1 and ($2::uuid is null or report.id = $2) and ${reportWithin('$5')}
  order by report.saved_at desc, report.id`;

/**
 * What was kept of needs to be quoted, of institutions within the reader's reach: of others she is not told that there is one. Its numbers are for
 * NeedsMatrixQueries.
 */
@Injectable()
export class ReportQueries {
  constructor(private readonly reads: Reads) {}

  /** Newest first. */
  all(actor: Actor): Promise<ReportView[]> {
    return this.read(actor, null);
  }

  async byId(actor: Actor, reportId: string): Promise<ReportView | null> {
    const [found] = await this.read(actor, reportId);
    return found ?? null;
  }

  private read(actor: Actor, reportId: string | null): Promise<ReportView[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'needs.reports',
      text,
      values: [
        actor.organisationId,
        reportId,
        actor.personId,
        rootsOf(actor, 'coordinator'),
        rootsOf(actor, 'coordinator', 'manager', 'administrator'),
      ],
    });
  }
}
