import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, UnitOfWork } from '../../database';
import { InputProblem, parse } from '../../problem';
import { UndoWorkAcceptanceInput } from './completion.input';
import { findWork, writeDecision } from './find-work';

const notAccepted = () =>
  new InputProblem([
    { path: 'conditionId', code: 'not-accepted', message: 'This work is not accepted. Send it back instead.' },
  ]);

/** What was accepted is not any more: it is sent back with the reason, which the learner reads and the log keeps. */
@Injectable()
export class UndoWorkAcceptance {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws NotFound, Refused, InputProblem, VersionConflict where it was decided meanwhile */
  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { reason, ...work } = parse(UndoWorkAcceptanceInput, input);
    return this.work.run(actor, async () => {
      if ((await findWork(actor, work)) !== 'accepted') throw notAccepted();
      await writeDecision(actor, work, { state: 'sent-back', reason });
      const { cohortId, conditionId, personId } = work;
      audit('work-acceptance.undone', 'cohort', cohortId, { conditionId, personId, reason });
      return { done: true };
    });
  }
}
