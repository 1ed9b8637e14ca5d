import { RemoveInstitutionTarget } from './remove-institution-target';
import { SetInstitutionTarget } from './set-institution-target';

export { RemoveInstitutionTarget, SetInstitutionTarget };
export const institutionTargetProviders = [RemoveInstitutionTarget, SetInstitutionTarget];
