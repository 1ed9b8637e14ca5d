import { AddInstitution } from './add-institution';
import { AddPerson } from './add-person';
import { FoundOrganisation } from './found-organisation';
import { GrantRole } from './grant-role';
import { OpenDemonstrationAccounts } from './open-demonstration-accounts';
import { FindActor } from './find-actor';
import { OrganisationQueries } from './organisation.queries';
import { AuditQueries } from './audit.queries';
import { ChangeInstitution } from './change-institution';
import { ChangePerson } from './change-person';
import { InstitutionQueries } from './institution.queries';
import { MoveInstitution } from './move-institution';
import { PeopleQueries } from './people.queries';
import { RevokeRole } from './revoke-role';
import { ReadMe } from './read-me';
import { RequestPasswordReset } from './request-password-reset';
import { ResetPassword } from './reset-password';
import { SignInPerson } from './sign-in-person';
import { SignOutPerson } from './sign-out-person';

export * from './add-institution';
export * from './add-person';
export * from './find-actor';
export * from './found-organisation';
export * from './grant-role';
export * from './open-demonstration-accounts';
export * from './organisation.queries';
export * from './audit.queries';
export * from './change-institution';
export * from './change-person';
export * from './institution.queries';
export * from './move-institution';
export * from './people.queries';
export * from './revoke-role';
export * from './read-me';
export * from './request-password-reset';
export * from './reset-password';
export * from './send-password-reset';
export * from './sign-in-person';
export * from './sign-out-person';

export const organisationProviders = [
  AddInstitution,
  AddPerson,
  FoundOrganisation,
  GrantRole,
  OpenDemonstrationAccounts,
  FindActor,
  OrganisationQueries,
  AuditQueries,
  ChangeInstitution,
  ChangePerson,
  InstitutionQueries,
  MoveInstitution,
  PeopleQueries,
  RevokeRole,
  ReadMe,
  RequestPasswordReset,
  ResetPassword,
  SignInPerson,
  SignOutPerson,
];
