import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { authorise, rootsOf } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { NotFound, parse } from '../problem';
import { NeedsReportInput } from './needs.input';
import { reportWithin } from './report.queries';

/** Takes away what was kept: by who saved it, or a coordinator of where it begins. */
@Injectable()
export class DiscardNeedsReport {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { reportId } = parse(NeedsReportInput, input);
    const mine = [actor.organisationId, reportId];
    return this.work.run(actor, async () => {
      const [report] = await sql<{ institutionId: string; savedBy: string; name: string }>(
        `select institution_id as "institutionId", saved_by as "savedBy", name from needs_report report
         where organisation_id = $1 and id = $2 and ${reportWithin('$3')}`,
        [...mine, rootsOf(actor, 'coordinator', 'manager', 'administrator')],
      );
      if (!report) throw new NotFound('report');
      if (report.savedBy !== actor.personId) await authorise(actor, report.institutionId, 'coordinator');
      await sql('delete from needs_report_count where organisation_id = $1 and report_id = $2', mine);
      await sql('delete from needs_report where organisation_id = $1 and id = $2', mine);
      audit('needs-report.discarded', 'needs-report', reportId, { name: report.name });
      return { done: true };
    });
  }
}
