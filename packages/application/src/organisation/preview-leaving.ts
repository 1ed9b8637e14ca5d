import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { sql, UnitOfWork } from '../database';
import { parse } from '../problem';
import { findLeaver, LeavingInput, refuseLeaving } from './leaver';

/** What would become of somebody's leaving; other rooms tell what it does in them. */
export interface LeavingPreview {
  personId: string;
  leftOn: string;
  /** The day has come: it is done now. */
  atOnce: boolean;
}

/** Whether it can be recorded that somebody leaves on a day. Nothing is written. */
@Injectable()
export class PreviewLeaving {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<LeavingPreview> {
    const { personId, leftOn } = parse(LeavingInput, input);
    return this.work.run(actor, async () => {
      const { powers } = await findLeaver(actor, personId);
      await refuseLeaving(actor, powers, leftOn);
      const [day] = await sql<{ atOnce: boolean }>('select $1::date <= current_date as "atOnce"', [leftOn]);
      return { personId, leftOn, atOnce: day!.atOnce };
    });
  }
}
