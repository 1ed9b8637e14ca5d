import type { AttendanceOutcome } from '@baobab/domain/cohort';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access';
import { scopeOf } from '../../access';
import { Reads } from '../../database';
import { parse } from '../../problem';

const AttendanceImportInput = z.object({ jobId: z.uuid() });

interface ImportRowView {
  row: number;
  who: string;
  session: string;
  said: string;
  outcome: AttendanceOutcome;
}

@Injectable()
export class AttendanceImportQueries {
  constructor(private readonly reads: Reads) {}

  /** What came of each row of a file that the actor looked through or imported, in its order. Nothing of anybody else's. */
  rows(actor: Actor, input: unknown): Promise<ImportRowView[]> {
    const { jobId } = parse(AttendanceImportInput, input);
    return this.reads.all(scopeOf(actor), {
      name: 'cohort.attendance-import',
      text: `select r.row, r.who, r.session, r.said, replace(r.outcome, '-', '_') as outcome from attendance_import_row r
          join job j on j.organisation_id = r.organisation_id and j.id = r.job_id and j.requested_by = $3
        where r.organisation_id = $1 and r.job_id = $2 order by r.row`,
      values: [actor.organisationId, jobId, actor.personId],
    });
  }
}
