import type { Actor } from '@baobab/application';
import type { RequirementView } from '@baobab/application/cohort';
import {
  AddRequirement,
  ChangeRequirement,
  EndRequirement,
  MyRequirementsQueries,
  RequiredPeopleQueries,
  RequirementQueries,
  WaiveRequirement,
} from '@baobab/application/cohort';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver('Requirement')
export class RequirementResolver {
  constructor(
    private readonly queries: RequirementQueries,
    private readonly required: RequiredPeopleQueries,
    private readonly own: MyRequirementsQueries,
  ) {}

  @Query()
  requirements(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.queries.all(actor, input);
  }

  @Query()
  requirement(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.queries.byId(actor, input);
  }

  @Query()
  myRequirements(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.own.mine(actor, input);
  }

  @ResolveField()
  people(@CurrentActor() actor: Actor, @Parent() requirement: RequirementView, @Args() input: unknown) {
    return this.required.page(actor, requirement, input);
  }
}

@Resolver()
export class RequirementCommandsResolver {
  constructor(
    private readonly add: AddRequirement,
    private readonly waive: WaiveRequirement,
    private readonly change: ChangeRequirement,
    private readonly end: EndRequirement,
  ) {}

  @Mutation()
  addRequirement(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.add.execute(actor, input);
  }

  @Mutation()
  waiveRequirement(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.waive.execute(actor, input);
  }

  @Mutation()
  changeRequirement(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.change.execute(actor, input);
  }

  @Mutation()
  endRequirement(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.end.execute(actor, input);
  }
}
