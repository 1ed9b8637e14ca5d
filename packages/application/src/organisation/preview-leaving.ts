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
  /** When the day begins. */
  begins: Date;
  /** How many people report to her. */
  team: number;
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
      const [then] = await sql<Pick<LeavingPreview, 'atOnce' | 'begins' | 'team'>>(
        `select $3::date <= current_date as "atOnce", $3::date::timestamptz as begins, (select count(*)::int from person
           where organisation_id = $1 and supervisor_id = $2 and (left_on is null or left_on > greatest(current_date, $3::date))) as team`,
        [actor.organisationId, personId, leftOn],
      );
      if (!then) throw new Error('Nothing was asked.');
      return { personId, leftOn, ...then };
    });
  }
}
