import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { PostponeCohortInput } from './change.input';
import type { PlanChanged } from './make-change';
import { makeChange } from './make-change';

/** All sessions to come are so many days later, at the same time by the clock on the wall. */
@Injectable()
export class PostponeCohort {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<PlanChanged> {
    const asked = parse(PostponeCohortInput, input);
    return this.work.run(actor, () => makeChange(actor, { kind: 'postpone', ...asked }));
  }
}
