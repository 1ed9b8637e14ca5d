import { AssignRoleProfile } from './assign-role-profile';
import { CopyRoleProfile } from './copy-role-profile';
import { FrameworkQueries } from './framework.queries';
import { RoleProfileQueries } from './role-profile.queries';
import { SetTarget } from './set-target';

export * from './assign-role-profile';
export * from './authorise-organisation';
export * from './copy-role-profile';
export * from './framework.queries';
export * from './role-profile.queries';
export * from './set-target';
export { Locale } from './words';

export const frameworkProviders = [AssignRoleProfile, CopyRoleProfile, FrameworkQueries, RoleProfileQueries, SetTarget];
