import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { authorise } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { parse, Problem } from '../problem';
import { Email } from './email';
import { findSupervisor } from './supervisor';
import { line } from '../line';
import { Gender, Name, Region } from './words';

const bcp47 = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** What is known of a person, whether she is added or changed. */
export const PersonInput = z.object({
  institutionId: z.uuid('Choose an institution.'),
  name: Name,
  staffNumber: line('a staff number', 64).nullish(),
  email: Email.nullish(),
  post: line('a post', 200).nullish(),
  gender: Gender.nullish(),
  region: Region.nullish(),
  /** Her staff number or e-mail. */
  supervisor: line('the supervisor', 254).nullish(),
  /** BCP 47: `en`, `ar`, `pt-BR`. */
  languages: z
    .array(z.string())
    .max(20, 'At most 20 languages.')
    .refine((languages) => languages.every((language) => bcp47.test(language)), {
      message: 'Write a language as en, ar or pt-BR.',
      params: { code: 'not-language' },
    })
    .nullish(),
});

export class PersonKnown extends Problem {
  readonly kind = 'PersonKnown';

  constructor() {
    super(
      'person-known',
      'Somebody with this staff number or e-mail is here already, or has left. Search for her, also among those who have left, instead of adding her again.',
    );
  }
}

/** Adds a person to an institution. She can sign in once she was invited and has accepted. */
@Injectable()
export class AddPerson {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ personId: string }> {
    const person = parse(PersonInput, input);
    const personId = randomUUID();
    return this.work.run(actor, async () => {
      await authorise(actor, person.institutionId, 'administrator', 'coordinator');
      const supervisorId = await findSupervisor(actor, person.supervisor, null);
      const added = await sql(
        `insert into person (organisation_id, id, institution_id, name, staff_number, email, post, gender, region, languages, supervisor_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`,
        [
          actor.organisationId,
          personId,
          person.institutionId,
          person.name,
          person.staffNumber ?? null,
          person.email ?? null,
          person.post ?? null,
          person.gender ?? null,
          person.region ?? null,
          person.languages ?? [],
          supervisorId,
        ],
      );
      if (added.length === 0) throw new PersonKnown();
      audit('person.added', 'person', personId);
      return { personId };
    });
  }
}
