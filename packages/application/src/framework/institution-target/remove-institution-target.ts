import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { changeInstitutionTarget, dropInstitutionTarget } from './change-institution-target';
import { SetInstitutionTargetInput } from './set-institution-target';

const RemoveInstitutionTargetInput = SetInstitutionTargetInput.omit({ ordinal: true });

/** Takes back what an institution said: what is asked for above holds there again. */
@Injectable()
export class RemoveInstitutionTarget {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ version: number }> {
    const asked = parse(RemoveInstitutionTargetInput, input);
    return this.work.run(actor, () => changeInstitutionTarget(actor, asked, 'inherited', dropInstitutionTarget));
  }
}
