import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { frameworkInUse } from '../../framework/framework-in-use.queries';
import { authoriseOrganisation } from '../../organisation/whole-organisation.queries';
import { NotFound, parse } from '../../problem';
import { AcceptCalibrationInput } from './calibration.input';
import { isAccepted, notConverged, ofOtherFramework } from './calibration-problems';

/** Takes a calibration into use, after a person looked at it. The newest that was accepted is in use. */
@Injectable()
export class AcceptCalibration {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { calibrationId } = parse(AcceptCalibrationInput, input);
    const mine = [actor.organisationId, calibrationId];
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator');
      const [found] = await sql<{ number: number; converged: boolean; accepted: boolean; current: boolean }>(
        `select number, converged, accepted_at is not null as accepted, framework_id = ${frameworkInUse} as current
         from calibration where organisation_id = $1 and id = $2 for update`,
        mine,
      );
      if (!found) throw new NotFound('calibration');
      if (found.accepted) throw isAccepted();
      if (!found.converged) throw notConverged();
      if (!found.current) throw ofOtherFramework();
      await sql('update calibration set accepted_by = $3, accepted_at = now() where organisation_id = $1 and id = $2', [
        ...mine,
        actor.personId,
      ]);
      audit('calibration.accepted', 'calibration', calibrationId, { number: found.number });
      return { done: true };
    });
  }
}
