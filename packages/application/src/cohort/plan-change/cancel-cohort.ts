import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { CancelCohortInput } from './change.input';
import type { PlanChanged } from './make-change';
import { makeChange } from './make-change';

/** A cohort does not take place: its sessions to come are cancelled, and everybody is out of it and told why. */
@Injectable()
export class CancelCohort {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<PlanChanged> {
    const asked = parse(CancelCohortInput, input);
    return this.work.run(actor, () => makeChange(actor, { kind: 'cancel', ...asked }));
  }
}
