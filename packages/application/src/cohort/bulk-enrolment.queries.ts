import type { BulkOutcome, BulkRow } from '@baobab/domain/cohort';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import { parse } from '../problem';
import { BulkEnrolmentInput } from './cohort.input';

@Injectable()
export class BulkEnrolmentQueries {
  constructor(private readonly reads: Reads) {}

  /** What came of each row of a file that the actor enrolled, in its order; at most 10,000. Nothing of anybody else's. */
  rows(actor: Actor, input: unknown): Promise<(BulkRow & { outcome: BulkOutcome })[]> {
    const { jobId } = parse(BulkEnrolmentInput, input);
    return this.reads.all(scopeOf(actor), {
      name: 'cohort.bulk-enrolment',
      text: `select r.row, r.who, r.cohort, replace(r.outcome, '-', '_') as outcome from bulk_enrolment_row r
          join job j on j.organisation_id = r.organisation_id and j.id = r.job_id and j.requested_by = $3
        where r.organisation_id = $1 and r.job_id = $2 order by r.row`,
      values: [actor.organisationId, jobId, actor.personId],
    });
  }
}
