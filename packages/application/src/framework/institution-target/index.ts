import { InheritTarget } from './inherit-target';
import { SetInstitutionTarget } from './set-institution-target';

export { InheritTarget, SetInstitutionTarget };
export const institutionTargetProviders = [InheritTarget, SetInstitutionTarget];
