import type { Actor } from '@baobab/application';
import type { PersonView } from '@baobab/application/organisation';
import { AddPerson, ChangePerson, GrantRole, PeopleQueries, RevokeRole } from '@baobab/application/organisation';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, CurrentLoaders } from '../access/context';
import type { Loaders } from '../graphql/loaders';

@Resolver('Person')
export class PeopleResolver {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly add: AddPerson,
    private readonly change: ChangePerson,
    private readonly grant: GrantRole,
    private readonly revoke: RevokeRole,
  ) {}

  @Query()
  people(@CurrentActor() actor: Actor, @Args() filter: unknown) {
    return this.queries.page(actor, filter);
  }

  @Query()
  person(@CurrentActor() actor: Actor, @Args('id') id: unknown) {
    return this.queries.one(actor, id);
  }

  @ResolveField()
  institution(@Parent() { institutionId }: PersonView, @CurrentLoaders() { institution }: Loaders) {
    return institution.load(institutionId);
  }

  @ResolveField()
  grants(@Parent() { id }: PersonView, @CurrentLoaders() { grantsOfPerson }: Loaders) {
    return grantsOfPerson.load(id);
  }

  @Mutation()
  async addPerson(@CurrentActor() actor: Actor, @Args('input') input: unknown, @CurrentLoaders() { person }: Loaders) {
    return person.load((await this.add.execute(actor, input)).personId);
  }

  @Mutation()
  async changePerson(
    @CurrentActor() actor: Actor,
    @Args('input') input: unknown,
    @CurrentLoaders() { person }: Loaders,
  ) {
    return person.load((await this.change.execute(actor, input)).personId);
  }

  @Mutation()
  async grantRole(@CurrentActor() actor: Actor, @Args('input') input: unknown, @CurrentLoaders() { person }: Loaders) {
    return person.load((await this.grant.execute(actor, input)).personId);
  }

  @Mutation()
  async revokeRole(@CurrentActor() actor: Actor, @Args('input') input: unknown, @CurrentLoaders() { person }: Loaders) {
    return person.load((await this.revoke.execute(actor, input)).personId);
  }
}
