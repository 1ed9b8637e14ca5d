import { slotAt } from '@baobab/domain/cohort';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access';
import { authorise, KeyStore, rolesOf } from '../../access';
import { sql, UnitOfWork } from '../../database';
import { NotFound, parse } from '../../problem';
import { makeCode } from './code';
import { refuseClosed } from './refused';

const CheckInCodeInput = z.object({ sessionId: z.uuid('Choose a session.') });

export interface CheckInCodeView {
  title: string;
  cohortName: string;
  code: string;
  /** How many are present, of how many who are enrolled. */
  present: number;
  people: number;
}

interface Shown extends Omit<CheckInCodeView, 'code'> {
  startsAt: Date;
  endsAt: Date;
  cancelled: boolean;
  trainerId: string | null;
  institutionId: string;
}

/** What the session's trainer, or a coordinator, shows to those in the room: another code each half minute. Nothing is written. */
@Injectable()
export class CheckInCode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: KeyStore,
  ) {}

  /** @throws NotFound, Refused, CheckInRefused */
  execute(actor: Actor, input: unknown): Promise<CheckInCodeView> {
    const { sessionId } = parse(CheckInCodeInput, input);
    return this.work.run(actor, async () => {
      const { startsAt, endsAt, cancelled, trainerId, institutionId, ...shown } = await this.find(actor, sessionId);
      const leads = trainerId === actor.personId && rolesOf(actor).includes('trainer');
      if (!leads) await authorise(actor, institutionId, 'coordinator');
      refuseClosed({ startsAt, endsAt, cancelled });
      return { ...shown, code: makeCode(this.keys, sessionId, slotAt(Date.now())) };
    });
  }

  private async find({ organisationId }: Actor, sessionId: string): Promise<Shown> {
    const [session] = await sql<Shown>(
      `select s.title, c.name as "cohortName", s.starts_at as "startsAt", s.ends_at as "endsAt", s.cancelled_at is not null as cancelled,
         s.trainer_id as "trainerId", p.institution_id as "institutionId",
         (select count(*)::int from attendance a where a.organisation_id = $1 and a.session_id = s.id and a.state = 'present') as present,
         c.enrolled as people
       from session s join cohort c on c.organisation_id = s.organisation_id and c.id = s.cohort_id
         join programme p on p.organisation_id = c.organisation_id and p.id = c.programme_id
       where s.organisation_id = $1 and s.id = $2`,
      [organisationId, sessionId],
    );
    if (!session) throw new NotFound('session');
    return session;
  }
}
