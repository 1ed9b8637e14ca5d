import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../access';
import { authorise } from '../access';
import { stillOpen } from '../assessment/still-open.queries';
import { audit, sql, unlessTaken, UnitOfWork } from '../database';
import { frameworkInUse } from '../framework/framework-in-use.queries';
import { InputProblem, NotFound, parse } from '../problem';
import { holdNeeds } from './needs-due.queries';
import { SaveNeedsReportInput } from './needs.input';

/** More than anybody finds again; each is as large as what is counted of a round. */
const mostReports = 200;

const issue = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);

/**
 * Keeps what is counted of a round, for all institutions and with the weights as they are, so that a number can be quoted and found again. Readers are
 * shown of it what they would have been shown on that day: what is withheld is decided when it is read.
 */
@Injectable()
export class SaveNeedsReport {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ reportId: string }> {
    const report = parse(SaveNeedsReportInput, input);
    return this.work.run(actor, async () => {
      await authorise(actor, report.institutionId, 'coordinator', 'manager');
      await this.refuseUnfit(actor, report);
      await holdNeeds(report.roundId, null, 'roundId');
      const reportId = await this.add(actor, report);
      await sql(
        `insert into needs_report_count (organisation_id, report_id, institution_id, arrangement, value, competency_id, assessed, in_need, gap_sum, expected_in_need, not_assessed)
         select organisation_id, $3, institution_id, arrangement, value, competency_id, assessed, in_need, gap_sum, expected_in_need, not_assessed
         from needs_group where organisation_id = $1 and round_id = $2`,
        [actor.organisationId, report.roundId, reportId],
      );
      audit('needs-report.saved', 'needs-report', reportId, { name: report.name, roundId: report.roundId });
      return { reportId };
    });
  }

  private async refuseUnfit({ organisationId }: Actor, { roundId }: z.output<typeof SaveNeedsReportInput>) {
    const [round] = await sql<{ open: boolean; reports: number }>(
      `select ${stillOpen('r')} as open, (select count(*)::int from needs_report where organisation_id = $1) as reports
       from assessment_round r where organisation_id = $1 and id = $2`,
      [organisationId, roundId],
    );
    if (!round) throw new NotFound('round');
    if (round.open)
      throw issue(
        'roundId',
        'report-round-open',
        'People still answer in this round. Save its needs when it has closed.',
      );
    if (round.reports >= mostReports)
      throw issue(
        'name',
        'too-many-reports',
        `There are ${mostReports} reports. Discard one that nobody quotes any more.`,
      );
  }

  private async add(
    { organisationId, personId }: Actor,
    { name, note, roundId, institutionId }: z.output<typeof SaveNeedsReportInput>,
  ): Promise<string> {
    const [added] = await unlessTaken(
      sql<{ id: string }>(
        `insert into needs_report (organisation_id, name, note, round_id, framework_id, institution_id, weights, saved_by)
         select $1, $2, $3, $4, ${frameworkInUse}, $5,
           (select coalesce(jsonb_object_agg(competency_id, weight), '{}') from competency_weight where organisation_id = $1), $6
         returning id`,
        [organisationId, name, note || null, roundId, institutionId, personId],
      ),
      () =>
        issue(
          'name',
          'report-name-taken',
          'There is a report of this name. Give this one another, such as with the day.',
        ),
    );
    if (!added) throw new Error('The report was not written.');
    return added.id;
  }
}
