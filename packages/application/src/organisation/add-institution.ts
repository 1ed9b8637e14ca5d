import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { authorise } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { parse, Problem } from '../problem';
import { Code, Name, Region } from './words';

export const institutionKinds = ['ministry', 'agency', 'department', 'institution'] as const;

export const AddInstitutionInput = z.object({
  name: Name,
  code: Code,
  kind: z.enum(institutionKinds).nullish(),
  region: Region.nullish(),
  parentId: z.uuid('Choose the institution that this one belongs to.'),
});

export class CodeTaken extends Problem {
  readonly kind = 'CodeTaken';

  constructor(code: string) {
    super('code-taken', `Another institution has the code ${code}. Codes tell institutions apart: choose another.`);
  }
}

/** Adds an institution below another, from today on. */
@Injectable()
export class AddInstitution {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ institutionId: string }> {
    const { name, code, kind, region, parentId } = parse(AddInstitutionInput, input);
    const institutionId = randomUUID();
    return this.work.run(actor, async () => {
      await authorise(actor, parentId, 'administrator');
      const added = await sql(
        `insert into institution (organisation_id, id, name, code, kind, region) values ($1, $2, $3, $4, $5, $6)
         on conflict (organisation_id, code) do nothing returning id`,
        [actor.organisationId, institutionId, name, code, kind ?? 'institution', region ?? null],
      );
      if (added.length === 0) throw new CodeTaken(code);
      await sql('insert into institution_placement (organisation_id, institution_id, parent_id) values ($1, $2, $3)', [
        actor.organisationId,
        institutionId,
        parentId,
      ]);
      audit('institution.added', 'institution', institutionId, { name, code });
      return { institutionId };
    });
  }
}
