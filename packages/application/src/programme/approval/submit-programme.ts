import { writeAmount } from '@baobab/domain/budget';
import type { ApproverRole } from '@baobab/domain/programme';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { refuseUnpaid } from '../../budget';
import { audit, sql, UnitOfWork } from '../../database';
import { InputProblem, parse } from '../../problem';
import { tellApprovers } from '../../reminder';
import type { ProgrammeRow } from '../find-programme';
import { findDraft } from '../find-programme';
import { ProgrammeCostQueries } from '../programme-cost.queries';
import { PublishProgrammeInput } from '../programme.input';
import { whatIsCommitted } from '../what-is-committed';
import { approversOf } from './approvers';
import { readRoute } from './read-route';
import { freezeVersion } from './frozen-programme';
import { refuseUnready } from './ready';
import { refuseWhilePending } from './submission-step';

/**
 * Keeps the draft as a version, and sends that on its way through the route of its institution, with the budget line that is to pay for it. Nothing is
 * committed before the last approval.
 */
@Injectable()
export class SubmitProgramme {
  constructor(
    private readonly work: UnitOfWork,
    private readonly costs: ProgrammeCostQueries,
  ) {}

  async execute(actor: Actor, input: unknown): Promise<{ submissionId: string }> {
    const { programmeId, expectedVersion, budgetLineId, amount } = parse(PublishProgrammeInput, input);
    const cost = await this.costs.of(actor, programmeId);
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
      const committed = whatIsCommitted(cost, { budgetLineId, amount });
      const { institutionId } = programme;
      await refuseUnpaid(actor, { programmeId, institutionId, budgetLineId, amount: committed });
      const version = await freezeVersion(actor, programme);
      const lineId = committed === 0 ? null : budgetLineId;
      const submissionId = await writeSubmission(actor, { programmeId, version, steps, lineId, committed });
      await tellApprovers(submissionId);
      audit('programme.submitted', 'programme', programmeId, { version, steps, budgetLineId: lineId });
      return { submissionId };
    });
  }
}

interface SubmissionWritten {
  programmeId: string;
  version: number;
  steps: readonly ApproverRole[];
  /** Null: nothing is committed, or nobody has planned any money. */
  lineId: string | null;
  /** In whole hundredths. */
  committed: number;
}

const writeSubmission = async (
  { organisationId, personId }: Actor,
  { programmeId, version, steps, lineId, committed }: SubmissionWritten,
): Promise<string> => {
  const [submission] = await sql<{ id: string }>(
    `insert into programme_submission (organisation_id, programme_id, version_number, steps, submitted_by, budget_line_id, amount)
     values ($1, $2, $3, $4::text[], $5, $6, $7) returning id`,
    [
      ...[organisationId, programmeId, version, steps, personId, lineId],
      lineId === null ? null : writeAmount(committed),
    ],
  );
  if (!submission) throw new Error('The submission was not written.');
  return submission.id;
};

/** Else it would wait for ever: nobody approves what she submitted herself, and nobody decides two steps. */
const refuseWithoutApprovers = async (
  { organisationId, personId }: Actor,
  { institutionId }: ProgrammeRow,
  steps: readonly ApproverRole[],
): Promise<void> => {
  const approvers = await approversOf(organisationId, institutionId, { roles: steps, barred: [personId] });
  const missing = steps.find((role) => !approvers.some((approver) => approver.role === role));
  if (missing)
    throw nobodyApproves(missing, `a ${missing} of the institution other than you, and there is none`, 'the role');
  // A route asks for a role once, so that as many people as steps are one for each.
  if (new Set(approvers.map((approver) => approver.personId)).size < steps.length)
    throw nobodyApproves(
      'twice',
      'two people other than you, since nobody decides two steps, and one person alone holds both roles',
      'one of them',
    );
};

const nobodyApproves = (whom: string, asked: string, role: string) =>
  new InputProblem([
    {
      path: 'programmeId',
      code: `nobody-approves-${whom}`,
      message: `Its route asks for ${asked}. Ask an administrator to grant somebody ${role}, or to choose another route.`,
    },
  ]);
