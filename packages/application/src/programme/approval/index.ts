import { ApprovalRouteQueries } from './approval-route.queries';
import { ApproveSubmission } from './approve-submission';
import { PublishedProgrammeQueries } from './published.queries';
import { ResetPlan } from './reset-plan';
import { SaveVersion } from './save-version';
import { SendSubmissionBack } from './send-submission-back';
import { SetApprovalRoute } from './set-approval-route';
import { SubmissionQueries } from './submission.queries';
import { SubmissionTasksQueries } from './submission-tasks.queries';
import { SubmitProgramme } from './submit-programme';
import { VersionQueries } from './version.queries';
import { WithdrawSubmission } from './withdraw-submission';

export {
  ApprovalRouteQueries,
  ApproveSubmission,
  PublishedProgrammeQueries,
  ResetPlan,
  SaveVersion,
  SendSubmissionBack,
  SetApprovalRoute,
  SubmissionQueries,
  SubmissionTasksQueries,
  SubmitProgramme,
  VersionQueries,
  WithdrawSubmission,
};
export const approvalProviders = [
  ApprovalRouteQueries,
  ApproveSubmission,
  PublishedProgrammeQueries,
  ResetPlan,
  SaveVersion,
  SendSubmissionBack,
  SetApprovalRoute,
  SubmissionQueries,
  SubmissionTasksQueries,
  SubmitProgramme,
  VersionQueries,
  WithdrawSubmission,
];
