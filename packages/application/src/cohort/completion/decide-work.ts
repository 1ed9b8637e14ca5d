import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, UnitOfWork } from '../../database';
import { InputProblem, parse } from '../../problem';
import { DecideWorkInput } from './completion.input';
import { findWork, writeDecision } from './find-work';

const acceptedAlready = () =>
  new InputProblem([
    {
      path: 'accepted',
      code: 'accepted-already',
      message: 'This work is accepted already. Take its acceptance back first, with a reason that she reads.',
    },
  ]);

/** A trainer of the cohort, or a coordinator, accepts what somebody handed in, or sends it back with a reason; sent back, it may be accepted after all. */
@Injectable()
export class DecideWork {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws NotFound, Refused, InputProblem, VersionConflict where it was handed in anew or decided meanwhile */
  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { accepted, reason, ...work } = parse(DecideWorkInput, input);
    return this.work.run(actor, async () => {
      if ((await findWork(actor, work)) === 'accepted') throw acceptedAlready();
      await writeDecision(actor, work, accepted ? { state: 'accepted', reason: null } : { state: 'sent-back', reason });
      const { cohortId, conditionId, personId } = work;
      audit('work.decided', 'cohort', cohortId, { conditionId, personId, accepted });
      return { done: true };
    });
  }
}
