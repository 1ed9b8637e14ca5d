import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { SplitCohortInput } from './change.input';
import type { PlanChanged } from './make-change';
import { makeChange } from './make-change';

/** Some people of a cohort go into a new one like it, which has no sessions yet. */
@Injectable()
export class SplitCohort {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<PlanChanged> {
    const asked = parse(SplitCohortInput, input);
    return this.work.run(actor, () => makeChange(actor, { kind: 'split', ...asked }));
  }
}
