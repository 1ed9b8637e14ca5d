import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { MergeCohortsInput } from './change.input';
import type { PlanChanged } from './make-change';
import { makeChange } from './make-change';

/** The people of a cohort go into another one of its programme, whose sessions are kept; those of the first are cancelled, and it does not take place. */
@Injectable()
export class MergeCohorts {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<PlanChanged> {
    const asked = parse(MergeCohortsInput, input);
    return this.work.run(actor, () => makeChange(actor, { kind: 'merge', ...asked }));
  }
}
