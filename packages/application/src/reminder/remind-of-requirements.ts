import { Injectable } from '@nestjs/common';
import type { ClockActor } from '../access';
import { UnitOfWork } from '../database';
import { tellRequired } from './leave-requirement-letters';

/** Finds in one organisation who has to be reminded of required learning. The worker calls it, once a day. */
@Injectable()
export class RemindOfRequirements {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: ClockActor): Promise<void> {
    return this.work.run(actor, tellRequired);
  }
}
