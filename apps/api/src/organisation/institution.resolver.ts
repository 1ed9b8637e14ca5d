import type { Actor } from '@baobab/application';
import {
  AddInstitution,
  ChangeInstitution,
  InstitutionQueries,
  MoveInstitution,
} from '@baobab/application/organisation';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, CurrentLoaders } from '../access/context';
import type { Loaders } from '../graphql/loaders';

@Resolver('Institution')
export class InstitutionResolver {
  constructor(
    private readonly queries: InstitutionQueries,
    private readonly add: AddInstitution,
    private readonly change: ChangeInstitution,
    private readonly move: MoveInstitution,
  ) {}

  @Query()
  institutions(@CurrentActor() actor: Actor) {
    return this.queries.all(actor);
  }

  @Mutation()
  async addInstitution(
    @CurrentActor() actor: Actor,
    @Args('input') input: unknown,
    @CurrentLoaders() { institution }: Loaders,
  ) {
    return institution.load((await this.add.execute(actor, input)).institutionId);
  }

  @Mutation()
  async changeInstitution(
    @CurrentActor() actor: Actor,
    @Args('input') input: unknown,
    @CurrentLoaders() { institution }: Loaders,
  ) {
    return institution.load((await this.change.execute(actor, input)).institutionId);
  }

  @Mutation()
  async moveInstitution(
    @CurrentActor() actor: Actor,
    @Args('input') input: unknown,
    @CurrentLoaders() { institution }: Loaders,
  ) {
    return institution.load((await this.move.execute(actor, input)).institutionId);
  }
}
