import { AuditResolver } from './audit.resolver';
import { InstitutionResolver } from './institution.resolver';
import { OrganisationResolver } from './organisation.resolver';
import { PeopleResolver } from './people.resolver';
import { PersonConnectionResolver } from './person-connection.resolver';
import { RoleGrantResolver } from './role-grant.resolver';

export const organisationResolvers = [
  AuditResolver,
  InstitutionResolver,
  OrganisationResolver,
  PeopleResolver,
  PersonConnectionResolver,
  RoleGrantResolver,
];
