import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { authorise } from '../access';
import { askSupervisors } from '../assessment/rater';
import { audit, sql, unlessTaken, UnitOfWork } from '../database';
import { refreshNeedsSummary } from '../needs';
import { NotFound, parse, VersionConflict } from '../problem';
import { PersonInput, PersonKnown } from './add-person';
import { findSupervisor } from './supervisor';

export const ChangePersonInput = PersonInput.extend({
  personId: z.uuid('Choose a person.'),
  expectedVersion: z.int(),
});

/** By what a person is counted, and who supervises her. */
interface Known {
  institutionId: string;
  gender: string | null;
  region: string | null;
  supervisorId: string | null;
}

type PersonChange = z.output<typeof ChangePersonInput>;

/** Changes what is known of a person, her institution included; the actor must reach both the old and the new one. */
@Injectable()
export class ChangePerson {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ personId: string }> {
    const change = parse(ChangePersonInput, input);
    return this.work.run(actor, async () => {
      const before = await this.authorise(actor, change);
      const supervisorId = await this.write(actor, change);
      const anew = supervisorId !== before.supervisorId;
      const openAnswers = anew ? await askSupervisors(actor.organisationId, [change.personId]) : 0;
      await refreshNeedsSummary(null, countedAnew(before, change));
      audit('person.changed', 'person', change.personId, openAnswers > 0 ? { openAnswers } : {});
      return { personId: change.personId };
    });
  }

  private async authorise(actor: Actor, { personId, institutionId, email }: PersonChange): Promise<Known> {
    const [person] = await sql<Known & { email: string | null; holdsPower: boolean }>(
      `select institution_id as "institutionId", gender, region, supervisor_id as "supervisorId", email, exists (select 1 from role_grant
         where organisation_id = $1 and person_id = $2 and revoked_at is null and role <> 'learner') as "holdsPower"
       from person where organisation_id = $1 and id = $2`,
      [actor.organisationId, personId],
    );
    if (!person) throw new NotFound('person');
    // Invitations go to this address: whoever sets it for somebody with roles could take them over.
    const takesOver = person.holdsPower && person.email !== (email ?? null);
    const held = takesOver ? (['administrator'] as const) : (['administrator', 'coordinator'] as const);
    await authorise(actor, person.institutionId, ...held);
    await authorise(actor, institutionId, ...held);
    return person;
  }

  private async write(actor: Actor, change: PersonChange): Promise<string | null> {
    const [changed] = await unlessTaken(
      sql<{ supervisorId: string | null }>(
        `update person set institution_id = $4, name = $5, staff_number = $6, email = $7, post = $8, gender = $9, region = $10,
           languages = $11, supervisor_id = $12, version = version + 1
         where organisation_id = $1 and id = $2 and version = $3 returning supervisor_id as "supervisorId"`,
        [
          actor.organisationId,
          change.personId,
          change.expectedVersion,
          change.institutionId,
          change.name,
          change.staffNumber ?? null,
          change.email ?? null,
          change.post ?? null,
          change.gender ?? null,
          change.region ?? null,
          change.languages ?? [],
          await findSupervisor(actor, change.supervisor, change.personId),
        ],
      ),
      () => new PersonKnown(),
    );
    if (!changed) throw new VersionConflict();
    return changed.supervisorId;
  }
}

/** Institutions whose needs are counted anew. */
const countedAnew = (before: Known, { institutionId, gender, region }: PersonChange): string[] => {
  if (before.institutionId !== institutionId) return [before.institutionId, institutionId];
  return before.gender === (gender ?? null) && before.region === (region ?? null) ? [] : [institutionId];
};
