import type { Actor } from '@baobab/application';
import { AcceptCalibration, CalibrationQueries, StartCalibration } from '@baobab/application/assessment';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class CalibrationResolver {
  constructor(
    private readonly queries: CalibrationQueries,
    private readonly start: StartCalibration,
    private readonly accept: AcceptCalibration,
  ) {}

  @Query()
  calibrations(@CurrentActor() actor: Actor) {
    return this.queries.all(actor);
  }

  @Query()
  calibrationInUse(@CurrentActor() actor: Actor) {
    return this.queries.inUse(actor);
  }

  @Query()
  calibration(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.queries.byId(actor, args);
  }

  @Mutation()
  startCalibration(@CurrentActor() actor: Actor) {
    return this.start.execute(actor);
  }

  @Mutation()
  acceptCalibration(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.accept.execute(actor, input);
  }
}
