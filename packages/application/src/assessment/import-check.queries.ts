import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { keyOf, PageInput, pageOf, Reads } from '../database';
import { parse } from '../problem';

export interface ImportCheckView {
  jobId: string;
  rows: number;
  issueCount: number;
  rowsWithIssues: number;
  newPeople: number;
  knownPeople: number;
  newInstitutions: string[];
  levels: number;
  notSubmitted: number;
  submittedAgain: number;
}

export interface ImportIssueView {
  position: number;
  row: number;
  column: number | null;
  value: string | null;
  code: string;
  message: string;
}

const Position = z.tuple([z.string().regex(/^\d{1,9}$/)]);

@Injectable()
export class ImportCheckQueries {
  constructor(private readonly reads: Reads) {}

  /** Of the actor's own job; null while it runs, when its file is gone, and for somebody else's. */
  byJob(actor: Actor, jobId: string): Promise<ImportCheckView | null> {
    return this.reads.one(scopeOf(actor), {
      name: 'import-check.by-job',
      text: `select job_id as "jobId", rows, issues as "issueCount", rows_with_issues as "rowsWithIssues", new_people as "newPeople",
               known_people as "knownPeople", new_institutions as "newInstitutions", levels,
               not_submitted as "notSubmitted", submitted_again as "submittedAgain"
             from import_check c join job on job.organisation_id = c.organisation_id and job.id = c.job_id
             where c.organisation_id = $1 and c.job_id = $2 and job.requested_by = $3`,
      values: [actor.organisationId, jobId, actor.personId],
    });
  }

  /** Of a check that the actor was given by `byJob`. */
  async issues(
    actor: Actor,
    { jobId, issueCount }: ImportCheckView,
    input: unknown,
  ): Promise<{ nodes: ImportIssueView[]; endCursor: string | null; totalCount: number }> {
    const { first, after } = parse(PageInput, input);
    const [position] = keyOf(after, Position) ?? ['0'];
    const found = await this.reads.all<ImportIssueView>(scopeOf(actor), {
      name: 'import-check.issues',
      text: `select position, row, col as "column", value, code, message from import_issue
             where organisation_id = $1 and job_id = $2 and position > $3 order by position limit $4`,
      values: [actor.organisationId, jobId, Number(position), first + 1],
    });
    const { edges, pageInfo } = pageOf(found, first, (issue) => [String(issue.position)]);
    const endCursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    return { nodes: edges.map(({ node }) => node), endCursor, totalCount: issueCount };
  }
}
