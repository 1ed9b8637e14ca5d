import { approverRoles } from '@baobab/domain/programme';
import { z } from 'zod';

const locale = z.string().max(35).default('en');
const programmeId = z.uuid('Choose a programme.');
const expectedVersion = z.int().min(1);

export const VersionsInput = z.object({ programmeId, locale });
export const VersionInput = z.object({ id: z.uuid(), locale });

export const ResetPlanInput = z.object({ programmeVersionId: z.uuid('Choose a version.'), expectedVersion });

export const SaveVersionInput = z.object({ programmeId });

const submissionId = z.uuid('Choose a submission.');
const step = z.int().min(1);

export const SetApprovalRouteInput = z.object({
  institutionId: z.uuid('Choose an institution.'),
  /** Null: what the institution above has. */
  steps: z
    .array(z.enum(approverRoles))
    .refine((roles) => new Set(roles).size === roles.length, {
      message: 'A role approves once. Take it out of one of the steps.',
      params: { code: 'role-twice' },
    })
    .nullish()
    .default(null),
});
export const ApproveSubmissionInput = z.object({ submissionId, step });
export const SendSubmissionBackInput = ApproveSubmissionInput.extend({
  reason: z.string().trim().min(1, 'Write why, so that it can be mended.').max(1000, 'Write at most 1,000 characters.'),
});
export const WithdrawSubmissionInput = z.object({ submissionId });
