import { FrameworkDraftResolver } from './framework-draft.resolver';
import { FrameworkEditionResolver } from './framework-edition.resolver';
import { FrameworkImportResolver } from './framework-import.resolver';
import { FrameworkResolver } from './framework.resolver';
import { RoleProfileResolver } from './role-profile.resolver';

export const frameworkResolvers = [
  FrameworkDraftResolver,
  FrameworkEditionResolver,
  FrameworkImportResolver,
  FrameworkResolver,
  RoleProfileResolver,
];
