import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit, sql, UnitOfWork } from '../database';
import { parse } from '../problem';
import { Email } from './email';

export const FoundOrganisationInput = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Write the name of the government or of the deploying body.')
    .max(200, 'A name has at most 200 characters.'),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Choose a country.')
    .nullable()
    .default(null),
  locale: z.enum(['en', 'ar']).default('en'),
  timeZone: z
    .string()
    .max(60)
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', {
      message: 'Choose a time zone such as Africa/Nairobi.',
      params: { code: 'unknown-time-zone' },
    })
    .default('UTC'),
  administrator: z.object({
    name: z.string().trim().min(1, 'Write your name.').max(200, 'A name has at most 200 characters.'),
    email: Email,
  }),
});

export interface FoundedOrganisation {
  organisationId: string;
  /** The root of the tree, named as the organisation. */
  institutionId: string;
  administratorId: string;
}

/**
 * Makes an organisation with the root of its institutions and its first administrator, who has no account yet. Not for the
 * api: whoever calls it has proved that she may (the set-up link), or is the builder of the demonstration.
 */
@Injectable()
export class FoundOrganisation {
  constructor(private readonly work: UnitOfWork) {}

  async execute(
    input: unknown,
    demonstration = false,
    organisationId: string = randomUUID(),
  ): Promise<FoundedOrganisation> {
    const { name, country, locale, timeZone, administrator } = parse(FoundOrganisationInput, input);
    const [institutionId, administratorId] = [randomUUID(), randomUUID()];
    await this.work.runAs({ organisationId }, async () => {
      await sql(
        'insert into organisation (id, name, country, default_locale, time_zone, demonstration) values ($1, $2, $3, $4, $5, $6)',
        [organisationId, name, country, locale, timeZone, demonstration],
      );
      await sql(
        `insert into institution (organisation_id, id, name, code, kind) values ($1, $2, $3, 'ROOT', 'government')`,
        [organisationId, institutionId, name],
      );
      await sql('insert into person (organisation_id, id, institution_id, name, email) values ($1, $2, $3, $4, $5)', [
        organisationId,
        administratorId,
        institutionId,
        administrator.name,
        administrator.email,
      ]);
      await sql(
        `insert into role_grant (organisation_id, person_id, role, institution_id) values ($1, $2, 'administrator', $3)`,
        [organisationId, administratorId, institutionId],
      );
      audit('organisation.founded', 'organisation', organisationId, { name });
    });
    return { organisationId, institutionId, administratorId };
  }
}
