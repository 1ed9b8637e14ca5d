import { randomUUID } from 'node:crypto';
import { hashOf } from '../access';
import type { KeyStore } from '../access';
import type { UnitOfWork } from '../database';
import { sql } from '../database';
import { Problem } from '../problem';

export type TokenPurpose = 'set-up' | 'invitation' | 'password-reset';

export class TokenRefused extends Problem {
  readonly kind = 'TokenRefused';

  constructor() {
    super('token-refused', 'This link is no longer good: it was used, or it is too old. Ask for a new one.');
  }
}

export interface TokenSubject {
  accountId?: string;
  organisationId?: string;
  personId?: string;
}

/** Keeps the hash of a secret inside the running unit of work. The secret itself is made by the caller, and kept nowhere. */
export const keepToken = async (
  purpose: TokenPurpose,
  secret: string,
  lifetimeHours: number,
  subject: TokenSubject,
  id: string = randomUUID(),
): Promise<{ expiresAt: Date }> => {
  const [kept] = await sql<{ expiresAt: Date }>(
    `insert into one_time_token (id, purpose, token_hash, account_id, organisation_id, person_id, expires_at)
     values ($1, $2, $3, $4, $5, $6, now() + make_interval(hours => $7)) returning expires_at as "expiresAt"`,
    [
      id,
      purpose,
      hashOf(secret),
      subject.accountId ?? null,
      subject.organisationId ?? null,
      subject.personId ?? null,
      lifetimeHours,
    ],
  );
  if (!kept) throw new Error('A token that was inserted came back empty.');
  return kept;
};

/** Makes a token inside the running unit of work; only its hash is kept. @returns its id, from which `keys` derives it again. */
export const issueToken = async (
  keys: KeyStore,
  purpose: TokenPurpose,
  lifetimeHours: number,
  subject: TokenSubject,
): Promise<string> => {
  const id = randomUUID();
  await keepToken(purpose, keys.derive(purpose, id), lifetimeHours, subject, id);
  return id;
};

export interface SpentToken {
  id: string;
  accountId: string | null;
  organisationId: string | null;
  personId: string | null;
}

/** Uses a token up, in the running unit of work, whose scope holds its hash. @throws TokenRefused when it is not good (any more). */
export const spendToken = async (purpose: TokenPurpose, token: string): Promise<SpentToken> => {
  const [spent] = await sql<SpentToken>(
    `update one_time_token set used_at = now()
     where token_hash = $1 and purpose = $2 and used_at is null and expires_at > now()
     returning id, account_id as "accountId", organisation_id as "organisationId", person_id as "personId"`,
    [hashOf(token), purpose],
  );
  if (!spent) throw new TokenRefused();
  return spent;
};

/** What a token is about, while it is still good; it is not used up. @throws TokenRefused */
export const lookAtToken = async (work: UnitOfWork, purpose: TokenPurpose, token: string): Promise<SpentToken> => {
  const [found] = await work.runAs({ token: hashOf(token) }, () =>
    sql<SpentToken>(
      `select id, account_id as "accountId", organisation_id as "organisationId", person_id as "personId"
       from one_time_token where token_hash = $1 and purpose = $2 and used_at is null and expires_at > now()`,
      [hashOf(token), purpose],
    ),
  );
  if (!found) throw new TokenRefused();
  return found;
};
