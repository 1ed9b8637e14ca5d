import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { SubstituteVenueInput } from './change.input';
import type { PlanChanged } from './make-change';
import { makeChange } from './make-change';

/** Sessions to come are elsewhere: some, or all of them. */
@Injectable()
export class SubstituteVenue {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<PlanChanged> {
    const asked = parse(SubstituteVenueInput, input);
    return this.work.run(actor, () => makeChange(actor, { kind: 'venue', ...asked }));
  }
}
