import type { ApproverRole } from '@baobab/domain/programme';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { scopeOf } from '../../access';
import { Reads } from '../../database';
import type { ProgrammeView } from '../programme.queries';

interface PendingVersion {
  versionId: string;
  submissionId: string;
  number: number;
  role: ApproverRole;
}

/** How a programme gets approved: of one that the actor was given by ProgrammeQueries. */
@Injectable()
export class SubmissionQueries {
  constructor(private readonly reads: Reads) {}

  /** By the route of its institution now; nobody where none is chosen. */
  async steps(actor: Actor, { institutionId }: Pick<ProgrammeView, 'institutionId'>): Promise<ApproverRole[]> {
    const route = await this.reads.one<{ steps: ApproverRole[] }>(scopeOf(actor), {
      name: 'programme.approval-steps',
      text: 'select steps from approval_route_of($1)',
      values: [institutionId],
    });
    return route?.steps ?? [];
  }

  /** The version that waits for approval; null where none does. */
  pending(actor: Actor, { id }: Pick<ProgrammeView, 'id'>): Promise<PendingVersion | null> {
    return this.reads.one(scopeOf(actor), {
      name: 'programme.pending',
      text: `select v.id as "versionId", s.id as "submissionId", v.number, s.steps[s.step] as role from programme_submission s
          join programme_version v on v.organisation_id = s.organisation_id and v.programme_id = s.programme_id and v.number = s.version_number
        where s.organisation_id = $1 and s.programme_id = $2 and s.state = 'pending'`,
      values: [actor.organisationId, id],
    });
  }
}
