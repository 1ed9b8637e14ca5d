import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { Reads } from '../../database';
import { decidedAlone, reaches } from '../../organisation';
import type { TaskGroup } from '../../task-groups';
import { tasksByKind } from '../../task-groups';

/** Versions that the reader decides now: $1 the organisation, $2 she herself, $3 where she is a manager, $4 where she coordinates. */
const text = `
  with task as (
    select 'submission_to_decide' as kind, v.id, p.name, null as cohort_name, null::int as people, s.submitted_at as at
    from programme_submission s join programme p on p.organisation_id = s.organisation_id and p.id = s.programme_id
      join programme_version v on v.organisation_id = s.organisation_id and v.programme_id = s.programme_id and v.number = s.version_number
    where s.organisation_id = $1 and s.state = 'pending' and s.submitted_by <> $2
      and case s.steps[s.step] when 'manager' then ${reaches('p.institution_id', '$3')} else ${reaches('p.institution_id', '$4')} end)
  ${tasksByKind('task')}`;

@Injectable()
export class SubmissionTasksQueries {
  constructor(private readonly reads: Reads) {}

  all(actor: Actor): Promise<TaskGroup[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'programme.submission-tasks',
      text,
      values: [actor.organisationId, actor.personId, rootsOf(actor, 'manager'), rootsOf(actor, 'coordinator')],
    });
  }

  /** Versions that nobody decides from a day on, since somebody who leaves is the only one who could. */
  async undecidedWithout(actor: Actor, { personId, leftOn }: { personId: string; leftOn: string }): Promise<number> {
    const found = await this.reads.one<{ count: number }>(scopeOf(actor), {
      name: 'programme.undecided-without',
      text: `select count(*)::int as count from programme_submission s join programme p on p.organisation_id = s.organisation_id and p.id = s.programme_id
        where s.organisation_id = $1 and s.state = 'pending' and s.submitted_by <> $2
          and ${decidedAlone('s.steps[s.step]', 'p.institution_id', 's.submitted_by')}`,
      values: [actor.organisationId, personId, leftOn],
    });
    return found?.count ?? 0;
  }
}
