import { AccountResolver } from './account.resolver';
import { AuditResolver } from './audit.resolver';
import { DeputyResolver } from './deputy.resolver';
import { InstitutionResolver } from './institution.resolver';
import { JoiningResolver } from './joining.resolver';
import { LeavingResolver } from './leaving.resolver';
import { OrganisationSwitchResolver } from './organisation-switch.resolver';
import { OrganisationResolver } from './organisation.resolver';
import { PeopleResolver } from './people.resolver';
import { PersonConnectionResolver } from './person-connection.resolver';
import { RoleGrantResolver } from './role-grant.resolver';

export const organisationResolvers = [
  AccountResolver,
  AuditResolver,
  DeputyResolver,
  InstitutionResolver,
  JoiningResolver,
  LeavingResolver,
  OrganisationResolver,
  OrganisationSwitchResolver,
  PeopleResolver,
  PersonConnectionResolver,
  RoleGrantResolver,
];
