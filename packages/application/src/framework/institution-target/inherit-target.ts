import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { changeInstitutionTarget, removeInstitutionTarget } from './change-institution-target';
import { SetInstitutionTargetInput } from './set-institution-target';

const InheritTargetInput = SetInstitutionTargetInput.omit({ ordinal: true });

/** Takes back what an institution said: what is asked for above holds there again. */
@Injectable()
export class InheritTarget {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ version: number }> {
    const asked = parse(InheritTargetInput, input);
    return this.work.run(actor, () => changeInstitutionTarget(actor, asked, 'inherited', removeInstitutionTarget));
  }
}
