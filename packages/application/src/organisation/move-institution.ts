import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { authorise } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { refreshNeedsSummary } from '../needs';
import { InputProblem, parse, Problem, VersionConflict } from '../problem';

export const MoveInstitutionInput = z.object({
  institutionId: z.uuid('Choose an institution.'),
  expectedVersion: z.int(),
  parentId: z.uuid('Choose the institution that this one moves under.'),
  /** The first day under the new parent; today when nothing is said. */
  from: z.iso.date('Write a day as 2026-11-24.').nullish(),
});

export class MoveInCircle extends Problem {
  readonly kind = 'MoveInCircle';

  constructor() {
    super(
      'move-in-circle',
      'An institution can’t move under itself or under one that lies below it: nothing would hold them. Move the lower one out first.',
    );
  }
}

/** Puts an institution, with everything below it, under another from a day on; where it stood before stays known. */
@Injectable()
export class MoveInstitution {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ institutionId: string }> {
    const { institutionId, expectedVersion, parentId, from } = parse(MoveInstitutionInput, input);
    return this.work.run(actor, async () => {
      await authorise(actor, institutionId, 'administrator');
      await authorise(actor, parentId, 'administrator');
      // One move at a time: two that cross each other would close a circle that neither of them sees.
      await sql(`select pg_advisory_xact_lock(hashtextextended('institutions:' || $1, 0))`, [actor.organisationId]);
      const day = await this.begin(actor, institutionId, expectedVersion, from ?? null);
      await this.refuseCircle(institutionId, parentId, day);
      await this.place(actor.organisationId, institutionId, parentId, day);
      await countAnew(institutionId);
      audit('institution.moved', 'institution', institutionId, { parentId, from: day });
      return { institutionId };
    });
  }

  /** @returns the first day of the new place. */
  private async begin(actor: Actor, institutionId: string, version: number, from: string | null): Promise<string> {
    const [moved] = await sql<{ day: string; tooEarly: boolean }>(
      `update institution set version = version + 1 where organisation_id = $1 and id = $2 and version = $3
       returning coalesce($4::date, current_date)::text as day, coalesce($4::date, current_date) < valid_from as "tooEarly"`,
      [actor.organisationId, institutionId, version, from],
    );
    if (!moved) throw new VersionConflict();
    if (!moved.tooEarly) return moved.day;
    const message = 'The institution did not exist yet on this day. Choose a later one.';
    throw new InputProblem([{ path: 'from', code: 'too-early', message }]);
  }

  /** On the day itself and on every later day on which the tree changes, as far as that is planned. */
  private async refuseCircle(institutionId: string, parentId: string, day: string): Promise<void> {
    const circles = await sql(
      `select 1 from (select $3::date as day union select valid_from from institution_placement where valid_from > $3::date) days
       where $2::uuid in (select institutions_below($1::uuid, days.day)) limit 1`,
      [institutionId, parentId, day],
    );
    if (circles.length > 0) throw new MoveInCircle();
  }

  /** Later places that were planned give way; the one that holds on the day ends with it. */
  private async place(organisationId: string, institutionId: string, parentId: string, day: string): Promise<void> {
    const where = 'where organisation_id = $1 and institution_id = $2';
    await sql(`delete from institution_placement ${where} and valid_from >= $3`, [organisationId, institutionId, day]);
    await sql(`update institution_placement set valid_to = $3 ${where} and (valid_to is null or valid_to > $3::date)`, [
      organisationId,
      institutionId,
      day,
    ]);
    await sql(
      'insert into institution_placement (organisation_id, institution_id, parent_id, valid_from) values ($1, $2, $3, $4)',
      [organisationId, institutionId, parentId, day],
    );
  }
}

/** Targets are inherited along the tree: where any institution says otherwise, others may hold below this one from now on. */
const countAnew = async (institutionId: string): Promise<void> => {
  const moved = await sql<{ id: string }>(
    `select institutions_below($1) as id where exists (select from institution_target where organisation_id = app_organisation())`,
    [institutionId],
  );
  await refreshNeedsSummary(
    null,
    moved.map(({ id }) => id),
  );
};
