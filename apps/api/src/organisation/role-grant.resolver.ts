import type { GrantView } from '@baobab/application/organisation';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentLoaders } from '../access/context';
import type { Loaders } from '../graphql/loaders';

@Resolver('RoleGrant')
export class RoleGrantResolver {
  @ResolveField()
  institution(@Parent() { institutionId }: GrantView, @CurrentLoaders() { institution }: Loaders) {
    return institution.load(institutionId);
  }
}
