import type { Actor } from '@baobab/application';
import {
  AssessedInstitutionQueries,
  CloseInstitutionAssessment,
  InstitutionAssessmentQueries,
  MyMaturityQueries,
  NameRespondent,
  OpenInstitutionAssessment,
  RateIndicator,
  SettleIndicator,
  SubmitMaturity,
} from '@baobab/application/assessment';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

/** For those at the desk, who ask and settle. */
@Resolver()
export class InstitutionAssessmentResolver {
  constructor(
    private readonly assessments: InstitutionAssessmentQueries,
    private readonly institutions: AssessedInstitutionQueries,
    private readonly open: OpenInstitutionAssessment,
    private readonly close: CloseInstitutionAssessment,
    private readonly name: NameRespondent,
    private readonly settle: SettleIndicator,
  ) {}

  @Query()
  institutionAssessments(@CurrentActor() actor: Actor) {
    return this.assessments.all(actor);
  }

  @Query()
  institutionAssessment(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.assessments.byId(actor, input);
  }

  @Query()
  assessedInstitution(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.institutions.of(actor, input);
  }

  @Mutation()
  openInstitutionAssessment(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.open.execute(actor, input);
  }

  @Mutation()
  closeInstitutionAssessment(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.close.execute(actor, input);
  }

  @Mutation()
  nameRespondent(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.name.execute(actor, input);
  }

  @Mutation()
  settleIndicator(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.settle.execute(actor, input);
  }
}

/** For respondents. */
@Resolver()
export class MaturityResolver {
  constructor(
    private readonly mine: MyMaturityQueries,
    private readonly rate: RateIndicator,
    private readonly submit: SubmitMaturity,
  ) {}

  @Query()
  myInstitutions(@CurrentActor() actor: Actor) {
    return this.mine.mine(actor);
  }

  @Query()
  maturitySheet(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.mine.sheet(actor, input);
  }

  @Mutation()
  rateIndicator(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.rate.execute(actor, input);
  }

  @Mutation()
  submitMaturity(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.submit.execute(actor, input);
  }
}
