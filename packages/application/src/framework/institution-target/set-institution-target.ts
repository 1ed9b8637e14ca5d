import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access';
import { UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { changeInstitutionTarget, writeInstitutionTarget } from './change-institution-target';
import { SetTargetInput } from '../set-target';

export const SetInstitutionTargetInput = SetTargetInput.extend({ institutionId: z.uuid('Choose an institution.') });

/** Sets what a role profile asks for at an institution and below, whatever is asked for above. */
@Injectable()
export class SetInstitutionTarget {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ version: number }> {
    const { ordinal, ...asked } = parse(SetInstitutionTargetInput, input);
    return this.work.run(actor, () =>
      changeInstitutionTarget(actor, asked, 'set', (target) => writeInstitutionTarget(target, ordinal)),
    );
  }
}
