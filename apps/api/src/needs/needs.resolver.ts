import type { Actor } from '@baobab/application';
import {
  MyNeedsQueries,
  NeedsDueQueries,
  NeedsMatrixQueries,
  PeopleInBothQueries,
  PersonNeedsQueries,
} from '@baobab/application/needs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class NeedsResolver {
  constructor(
    private readonly needs: NeedsMatrixQueries,
    private readonly persons: PersonNeedsQueries,
    private readonly mine: MyNeedsQueries,
    private readonly peopleOfTwo: PeopleInBothQueries,
    private readonly due: NeedsDueQueries,
  ) {}

  @Query()
  needsMatrix(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.needs.matrix(actor, args);
  }

  @Query()
  needsDue(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.due.of(actor, args);
  }

  @Query()
  peopleInBoth(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.peopleOfTwo.of(actor, args);
  }

  @Query()
  peopleInNeed(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.persons.peopleInNeed(actor, args);
  }

  @Query()
  levelDistribution(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.persons.levelDistribution(actor, args);
  }

  @Query()
  myNeeds(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.mine.mine(actor, args);
  }
}
