import { AssignRoleProfiles } from './assign-role-profiles';
import { ProposeRoleProfiles } from './propose-role-profiles';

export * from './assign-role-profiles';
export * from './propose-role-profiles';

export const postTitleProviders = [AssignRoleProfiles, ProposeRoleProfiles];
