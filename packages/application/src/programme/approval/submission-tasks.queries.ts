import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { Reads } from '../../database';
import { decidedAlone } from '../../organisation';
import type { TaskGroup } from '../../task-groups';
import { tasksByKind } from '../../task-groups';
import { decidersOf, heldOver } from './submission-sql';

/**
 * Versions that the reader decides now, as `nextSubmission` lets her: $1 the organisation, $2 she herself, $3 where she is a manager, $4 where she coordinates.
 * Of what she submitted or decided a step of she decides no other, nor does her deputy.
 */
const text = `
  with task as (
    select 'submission_to_decide' as kind, v.id, p.name, null as cohort_name, null::int as people, s.submitted_at as at
    from programme_submission s join programme p on p.organisation_id = s.organisation_id and p.id = s.programme_id
      join programme_version v on v.organisation_id = s.organisation_id and v.programme_id = s.programme_id and v.number = s.version_number
      cross join lateral (select array_append(${decidersOf('s')}, s.submitted_by) as people) as involved
    where s.organisation_id = $1 and s.state = 'pending' and $2 <> all(involved.people) and exists (
      select from jsonb_to_recordset(${heldOver('p.institution_id', { manager: '$3', coordinator: '$4', actor: '$2' })}) as held (role text, "steadOf" uuid)
      where held.role = s.steps[s.step] and (held."steadOf" is null or held."steadOf" <> all(involved.people))))
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
        where s.organisation_id = $1 and s.state = 'pending'
          and ${decidedAlone('s.steps[s.step]', 'p.institution_id', `array_append(${decidersOf('s')}, s.submitted_by)`)}`,
      values: [actor.organisationId, personId, leftOn],
    });
    return found?.count ?? 0;
  }
}
