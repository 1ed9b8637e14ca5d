import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { authorise } from '../access';
import { audit, sql, unlessTaken, UnitOfWork } from '../database';
import { refreshNeedsSummary } from '../needs';
import { parse, VersionConflict } from '../problem';
import { CodeTaken } from './add-institution';
import { Code, Name, Region } from './words';

export const ChangeInstitutionInput = z.object({
  institutionId: z.uuid('Choose an institution.'),
  expectedVersion: z.int(),
  name: Name,
  code: Code,
  kind: z.enum(['government', 'ministry', 'agency', 'department', 'institution']).nullish(),
  region: Region.nullish(),
});

/** Changes what an institution is called and is; where it stands is for MoveInstitution. */
@Injectable()
export class ChangeInstitution {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ institutionId: string }> {
    const { institutionId, expectedVersion, name, code, kind, region } = parse(ChangeInstitutionInput, input);
    return this.work.run(actor, async () => {
      await authorise(actor, institutionId, 'administrator');
      const [before] = await sql<{ region: string | null }>(
        'select region from institution where organisation_id = $1 and id = $2 for update',
        [actor.organisationId, institutionId],
      );
      const changed = await unlessTaken(
        sql<{ region: string | null }>(
          `update institution set name = $4, code = $5, kind = coalesce($6, kind), region = $7, version = version + 1
           where organisation_id = $1 and id = $2 and version = $3 returning region`,
          [actor.organisationId, institutionId, expectedVersion, name, code, kind ?? null, region ?? null],
        ),
        () => new CodeTaken(code),
      );
      if (changed.length === 0) throw new VersionConflict();
      // Needs are counted by region too, and who has none of her own is of her institution's.
      if (changed[0]?.region !== before?.region) await refreshNeedsSummary(null, [institutionId]);
      audit('institution.changed', 'institution', institutionId, { name, code });
      return { institutionId };
    });
  }
}
