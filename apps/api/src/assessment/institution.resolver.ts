import type { Actor } from '@baobab/application';
import {
  AssessedInstitutionQueries,
  ChangeInstitutionAssessment,
  CloseInstitutionAssessment,
  CompleteModeration,
  InstitutionAssessmentQueries,
  InstitutionNeedsQueries,
  MaturityTargetsQueries,
  MyMaturityQueries,
  NameModerator,
  NameRespondent,
  OpenInstitutionAssessment,
  PossibleModeratorsQueries,
  RateIndicator,
  RemoveEvidenceFile,
  RemoveRespondent,
  ReopenModeration,
  SetMaturityTargets,
  SettleIndicator,
  SubmitMaturity,
} from '@baobab/application/assessment';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

/** For those at the desk, who ask. */
@Resolver()
export class InstitutionAssessmentResolver {
  constructor(
    private readonly assessments: InstitutionAssessmentQueries,
    private readonly institutions: AssessedInstitutionQueries,
    private readonly needs: InstitutionNeedsQueries,
    private readonly open: OpenInstitutionAssessment,
    private readonly change: ChangeInstitutionAssessment,
    private readonly close: CloseInstitutionAssessment,
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

  @Query()
  institutionNeeds(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.needs.of(actor, input);
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
  changeInstitutionAssessment(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.change.execute(actor, input);
  }
}

/** For coordinators, who say who answers and who settles. */
@Resolver()
export class RespondentsResolver {
  constructor(
    private readonly name: NameRespondent,
    private readonly remove: RemoveRespondent,
    private readonly moderator: NameModerator,
    private readonly possible: PossibleModeratorsQueries,
  ) {}

  @Query()
  possibleModerators(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.possible.of(actor, input);
  }

  @Mutation()
  nameRespondent(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.name.execute(actor, input);
  }

  @Mutation()
  removeRespondent(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.remove.execute(actor, input);
  }

  @Mutation()
  nameModerator(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.moderator.execute(actor, input);
  }
}

/** For moderators. */
@Resolver()
export class ModerationResolver {
  constructor(
    private readonly settle: SettleIndicator,
    private readonly complete: CompleteModeration,
    private readonly reopen: ReopenModeration,
  ) {}

  @Mutation()
  settleIndicator(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.settle.execute(actor, input);
  }

  @Mutation()
  completeModeration(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.complete.execute(actor, input);
  }

  @Mutation()
  reopenModeration(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.reopen.execute(actor, input);
  }
}

/** Where institutions are to be. */
@Resolver()
export class MaturityTargetsResolver {
  constructor(
    private readonly targets: MaturityTargetsQueries,
    private readonly set: SetMaturityTargets,
  ) {}

  @Query()
  maturityTargets(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.targets.of(actor, input);
  }

  @Mutation()
  setMaturityTargets(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.set.execute(actor, input);
  }
}

/** For respondents. */
@Resolver()
export class MaturityResolver {
  constructor(
    private readonly mine: MyMaturityQueries,
    private readonly rate: RateIndicator,
    private readonly submit: SubmitMaturity,
    private readonly removeFile: RemoveEvidenceFile,
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

  @Mutation()
  removeEvidenceFile(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.removeFile.execute(actor, input);
  }
}
