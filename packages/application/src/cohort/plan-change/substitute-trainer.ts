import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { SubstituteTrainerInput } from './change.input';
import type { PlanChanged } from './make-change';
import { makeChange } from './make-change';

/** Somebody else leads sessions to come: some, or all of them. */
@Injectable()
export class SubstituteTrainer {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<PlanChanged> {
    const asked = parse(SubstituteTrainerInput, input);
    return this.work.run(actor, () => makeChange(actor, { kind: 'trainer', ...asked }));
  }
}
