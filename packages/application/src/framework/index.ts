import { AddFrameworkPart } from './add-framework-part';
import { AssignRoleProfile } from './assign-role-profile';
import { CaseQueries } from './case.queries';
import { CopyRoleProfile } from './copy-role-profile';
import { DeleteFrameworkDraft } from './delete-framework-draft';
import { DraftFramework } from './draft-framework';
import { EditFrameworkPart } from './edit-framework-part';
import { FrameworkDifferenceQueries } from './framework-difference.queries';
import { FrameworkQueries } from './framework.queries';
import { FrameworkTableQueries } from './framework-table.queries';
import { ImportFramework } from './import-framework';
import { ImportFrameworkTable } from './import-framework-table';
import { institutionTargetProviders } from './institution-target';
import { MergeCompetencies } from './merge-competencies';
import { MoveFrameworkPart } from './move-framework-part';
import { postTitleProviders } from './post-title';
import { PreviewCaseImport } from './preview-case-import';
import { PreviewFrameworkTable } from './preview-framework-table';
import { PublishFramework } from './publish-framework';
import { RemoveFrameworkPart } from './remove-framework-part';
import { RetireFramework } from './retire-framework';
import { RoleProfileHistoryQueries } from './role-profile-history.queries';
import { RoleProfileQueries } from './role-profile.queries';
import { SetTarget } from './set-target';
import { SplitCompetency } from './split-competency';
import { TakeOverChange } from './take-over-change';

export * from './add-framework-part';
export * from './assign-role-profile';
export * from './case.queries';
export * from './copy-role-profile';
export * from './delete-framework-draft';
export * from './draft-framework';
export * from './edit-framework-part';
export * from './framework-difference.queries';
export type { CompetencyView, FrameworkView } from './framework-view';
export { keepFrameworkInUse } from './framework-lock';
export * from './framework.queries';
export * from './framework-table.queries';
export * from './import-framework';
export * from './import-framework-table';
export { RemoveInstitutionTarget, SetInstitutionTarget } from './institution-target';
export * from './merge-competencies';
export * from './move-framework-part';
export * from './post-title';
export * from './preview-case-import';
export * from './preview-framework-table';
export * from './publish-framework';
export * from './remove-framework-part';
export * from './retire-framework';
export * from './role-profile-history.queries';
export * from './role-profile.queries';
export * from './set-target';
export * from './split-competency';
export * from './take-over-change';
export { Locale } from './words';

export const frameworkProviders = [
  ...institutionTargetProviders,
  ...postTitleProviders,
  AddFrameworkPart,
  AssignRoleProfile,
  CaseQueries,
  CopyRoleProfile,
  DeleteFrameworkDraft,
  DraftFramework,
  EditFrameworkPart,
  FrameworkDifferenceQueries,
  FrameworkQueries,
  FrameworkTableQueries,
  ImportFramework,
  ImportFrameworkTable,
  MergeCompetencies,
  MoveFrameworkPart,
  PreviewCaseImport,
  PreviewFrameworkTable,
  PublishFramework,
  RemoveFrameworkPart,
  RetireFramework,
  RoleProfileHistoryQueries,
  RoleProfileQueries,
  SetTarget,
  SplitCompetency,
  TakeOverChange,
];
