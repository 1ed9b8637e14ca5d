import type { Actor } from '@baobab/application';
import { OrganisationChoices, SwitchOrganisation } from '@baobab/application/organisation';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

/** For an account that is somebody in several organisations. */
@Resolver()
export class OrganisationSwitchResolver {
  constructor(
    private readonly organisations: OrganisationChoices,
    private readonly organisationSwitch: SwitchOrganisation,
  ) {}

  @Query()
  myOrganisations(@CurrentActor() actor: Actor) {
    return this.organisations.of(actor);
  }

  @Mutation()
  switchOrganisation(@Args('input') input: unknown, @CurrentActor() actor: Actor) {
    return this.organisationSwitch.execute(actor, input);
  }
}
