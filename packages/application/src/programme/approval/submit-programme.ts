import type { ApproverRole } from '@baobab/domain/programme';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { InputProblem, parse } from '../../problem';
import { tellApprovers } from '../../reminder';
import type { ProgrammeRow } from '../find-programme';
import { findDraft } from '../find-programme';
import { readRoute } from './read-route';
import { SubmitProgrammeInput } from './approval.input';
import { freezeVersion } from './frozen-programme';
import { refuseUnready } from './ready';
import { refuseWhilePending } from './submission-step';

/** Keeps the draft as a version, and sends that on its way through the route of its institution. */
@Injectable()
export class SubmitProgramme {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ submissionId: string }> {
    const { programmeId, expectedVersion } = parse(SubmitProgrammeInput, input);
    return this.work.run(actor, async () => {
      const programme = await findDraft(actor, programmeId, expectedVersion);
      await refuseWhilePending(actor, programmeId);
      await refuseUnready(actor, programmeId);
      const steps = await readRoute(programme.institutionId);
      if (steps.length === 0)
        throw new InputProblem([
          {
            path: 'programmeId',
            code: 'approval-not-needed',
            message: 'Programmes of this institution need no approval. Load the page again, and publish it.',
          },
        ]);
      await refuseWithoutApprovers(actor, programme, steps);
      const number = await freezeVersion(actor, programme);
      const [submission] = await sql<{ id: string }>(
        `insert into programme_submission (organisation_id, programme_id, version_number, steps, submitted_by)
         values ($1, $2, $3, $4::text[], $5) returning id`,
        [actor.organisationId, programmeId, number, steps, actor.personId],
      );
      if (!submission) throw new Error('The submission was not written.');
      await tellApprovers(submission.id);
      audit('programme.submitted', 'programme', programmeId, { version: number, steps });
      return { submissionId: submission.id };
    });
  }
}

/** Else it would wait for ever: nobody approves what she submitted herself. */
const refuseWithoutApprovers = async (
  { organisationId, personId }: Actor,
  { institutionId }: ProgrammeRow,
  steps: readonly ApproverRole[],
): Promise<void> => {
  const missing = await sql<{ role: ApproverRole }>(
    `select role from unnest($3::text[]) as role where not exists (
       select 1 from role_grant g join person p on p.organisation_id = g.organisation_id and p.id = g.person_id
       where g.organisation_id = $1 and g.role = role.role and g.revoked_at is null and g.person_id <> $2
         and (p.left_on is null or p.left_on > current_date) and $4 in (select institutions_below(g.institution_id)))`,
    [organisationId, personId, steps, institutionId],
  );
  const [first] = missing;
  if (!first) return;
  throw new InputProblem([
    {
      path: 'programmeId',
      code: `nobody-approves-${first.role}`,
      message: `Its route asks for a ${first.role} of the institution other than you, and there is none. Ask an administrator to grant somebody the role, or to choose another route.`,
    },
  ]);
};
