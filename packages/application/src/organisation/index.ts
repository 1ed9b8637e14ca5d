import { AcceptInvitation } from './accept-invitation';
import { AddInstitution } from './add-institution';
import { AddPerson } from './add-person';
import { ChangeLocale } from './change-locale';
import { ChangePassword } from './change-password';
import { deputyProviders } from './deputy';
import { FindActor } from './find-actor';
import { FoundOrganisation } from './found-organisation';
import { GrantRole } from './grant-role';
import { InvitationQueries } from './invitation.queries';
import { InvitePerson, RevokeInvitation } from './invite-person';
import { IssueSetUpLink } from './issue-set-up-link';
import { OpenDemonstrationAccounts } from './open-demonstration-accounts';
import { OrganisationQueries } from './organisation.queries';
import { PrepareAccount } from './prepare-account';
import { ProvePassword } from './prove-password';
import { AuditQueries } from './audit.queries';
import { ChangeInstitution } from './change-institution';
import { ChangePerson } from './change-person';
import { InstitutionQueries } from './institution.queries';
import { JoiningQueries } from './joining.queries';
import { MoveInstitution } from './move-institution';
import { PeopleQueries } from './people.queries';
import { RevokeRole } from './revoke-role';
import { PreviewLeaving } from './preview-leaving';
import { RecordLeaving } from './record-leaving';
import { ReadMe } from './read-me';
import { RequestPasswordReset } from './request-password-reset';
import { ResetPassword } from './reset-password';
import { SetUpOrganisation } from './set-up-organisation';
import { SignInPerson } from './sign-in-person';
import { EndOtherSignIns, EndSignIn, SignInQueries } from './sign-ins';
import { SignOutPerson } from './sign-out-person';
import { UndoLeaving } from './undo-leaving';
import { OrganisationChoices, SwitchOrganisation } from './switch-organisation';

export * from './accept-invitation';
export * from './add-institution';
export * from './add-person';
export * from './change-locale';
export * from './change-password';
export * from './deputy';
export * from './find-actor';
export * from './find-person';
export * from './found-organisation';
export * from './grant-role';
export * from './invitation.queries';
export * from './invite-person';
export * from './issue-set-up-link';
export * from './open-demonstration-accounts';
export type { SignedIn } from './open-sign-in';
export * from './organisation.queries';
export { decidedAlone, deskRoots, reaches } from './reach';
export * from './audit.queries';
export * from './change-institution';
export * from './change-person';
export * from './institution.queries';
export * from './joining.queries';
export * from './move-institution';
export * from './people.queries';
export * from './preview-leaving';
export * from './record-leaving';
export * from './revoke-role';
export * from './read-me';
export * from './request-password-reset';
export * from './reset-password';
export * from './send-invitation';
export * from './send-password-reset';
export * from './set-up-organisation';
export * from './sign-in-person';
export * from './sign-ins';
export * from './sign-out-person';
export { changeSupervisor } from './supervisor';
export * from './switch-organisation';
export * from './undo-leaving';

export const organisationProviders = [
  AcceptInvitation,
  AddInstitution,
  AddPerson,
  ChangeLocale,
  ChangePassword,
  ...deputyProviders,
  EndOtherSignIns,
  EndSignIn,
  FoundOrganisation,
  GrantRole,
  InvitationQueries,
  InvitePerson,
  IssueSetUpLink,
  OpenDemonstrationAccounts,
  OrganisationChoices,
  FindActor,
  OrganisationQueries,
  PrepareAccount,
  PreviewLeaving,
  ProvePassword,
  AuditQueries,
  ChangeInstitution,
  ChangePerson,
  InstitutionQueries,
  JoiningQueries,
  MoveInstitution,
  PeopleQueries,
  RecordLeaving,
  RevokeRole,
  ReadMe,
  RequestPasswordReset,
  ResetPassword,
  RevokeInvitation,
  SetUpOrganisation,
  SignInPerson,
  SignInQueries,
  SignOutPerson,
  SwitchOrganisation,
  UndoLeaving,
];
