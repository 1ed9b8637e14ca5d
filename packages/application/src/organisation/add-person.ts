import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { authorise } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { parse, Problem } from '../problem';
import { Email } from './email';
import { Gender, line, Name, Region } from './words';

/** What is known of a person, whether she is added or changed. */
export const PersonInput = z.object({
  institutionId: z.uuid('Choose an institution.'),
  name: Name,
  staffNumber: line('a staff number', 64).nullish(),
  email: Email.nullish(),
  post: line('a post', 200).nullish(),
  gender: Gender.nullish(),
  region: Region.nullish(),
  /** BCP 47: `en`, `ar`, `pt-BR`. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write a language as en, ar or pt-BR.'))
    .max(20)
    .default([]),
});

export class PersonKnown extends Problem {
  readonly kind = 'PersonKnown';

  constructor() {
    super(
      'person-known',
      'Somebody with this staff number or e-mail is here already. Search for her instead of adding her again.',
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
      const added = await sql(
        `insert into person (organisation_id, id, institution_id, name, staff_number, email, post, gender, region, languages)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
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
          person.languages,
        ],
      );
      if (added.length === 0) throw new PersonKnown();
      audit('person.added', 'person', personId);
      return { personId };
    });
  }
}
