import { FindActor } from './find-actor';
import { OrganisationQueries } from './organisation.queries';
import { ReadMe } from './read-me';
import { RequestPasswordReset } from './request-password-reset';
import { ResetPassword } from './reset-password';
import { SignInPerson } from './sign-in-person';
import { SignOutPerson } from './sign-out-person';
import { Account } from './account.entity';

export * from './find-actor';
export * from './organisation.queries';
export * from './read-me';
export * from './request-password-reset';
export * from './reset-password';
export * from './send-password-reset';
export * from './sign-in-person';
export * from './sign-out-person';

export const organisationEntities = [Account];
export const organisationProviders = [FindActor, OrganisationQueries, ReadMe, RequestPasswordReset, ResetPassword, SignInPerson, SignOutPerson];
