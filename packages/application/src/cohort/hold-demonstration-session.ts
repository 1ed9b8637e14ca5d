import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { sql, UnitOfWork } from '../database';
import { parse } from '../problem';
import { HeldSessionInput } from './cohort.input';
import { addSession } from './plan-session';

/** Plans a session as if it had been planned before it was held: the demonstration has a past. Never offered by the api. */
@Injectable()
export class HoldDemonstrationSession {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ sessionId: string }> {
    const session = parse(HeldSessionInput, input);
    return this.work.run(actor, async () => {
      const { organisationId } = actor;
      const [demonstration] = await sql('select 1 from organisation where id = $1 and demonstration', [organisationId]);
      if (!demonstration) throw new Error('Only the demonstration organisation plans sessions in the past.');
      return addSession(actor, { ...session, despite: true });
    });
  }
}
