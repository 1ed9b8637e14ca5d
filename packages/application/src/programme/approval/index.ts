import { ResetPlan } from './reset-plan';
import { VersionQueries } from './version.queries';

export { ResetPlan, VersionQueries };
export const approvalProviders = [ResetPlan, VersionQueries];
