import type { Actor } from '@baobab/application';
import type { CohortView } from '@baobab/application/cohort';
import {
  ChangeCohort,
  CohortQueries,
  CompleteCohort,
  EnrolmentQueries,
  FormCohorts,
  MyCohortsQueries,
} from '@baobab/application/cohort';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver('Cohort')
export class CohortResolver {
  constructor(
    private readonly queries: CohortQueries,
    private readonly people: EnrolmentQueries,
    private readonly own: MyCohortsQueries,
    private readonly form: FormCohorts,
    private readonly change: ChangeCohort,
    private readonly complete: CompleteCohort,
  ) {}

  @Query()
  cohorts(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.queries.page(actor, input);
  }

  @Query()
  cohort(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.queries.byId(actor, input);
  }

  @Query()
  peopleToPlace(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.queries.peopleToPlace(actor, input);
  }

  @Query()
  myCohorts(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.own.mine(actor, input);
  }

  @ResolveField()
  enrolments(@CurrentActor() actor: Actor, @Parent() cohort: CohortView, @Args() input: unknown) {
    return this.people.page(actor, cohort, input);
  }

  @Mutation()
  formCohorts(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.form.execute(actor, input);
  }

  @Mutation()
  changeCohort(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.change.execute(actor, input);
  }

  @Mutation()
  completeCohort(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.complete.execute(actor, input);
  }
}
