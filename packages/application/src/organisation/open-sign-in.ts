import { randomBytes } from 'node:crypto';
import type { Role } from '../access';
import { hashOf } from '../access';
import { audit, sql } from '../database';

export interface SignedIn {
  /** Opaque; goes into the cookie and nowhere else. */
  token: string;
  roles: Role[];
}

export interface SignInOf {
  accountId: string;
  organisationId: string;
  personId: string;
}

/** The roles that a person holds, in the running unit of work of her organisation. */
export const rolesHeld = async (personId: string): Promise<Role[]> => {
  const held = await sql<{ role: Role }>(
    'select distinct role from role_grant where person_id = $1 and revoked_at is null',
    [personId],
  );
  return held.map(({ role }) => role);
};

/** Opens a sign-in, in the running unit of work, whose scope is the account and its organisation. Who may is decided before. */
export const openSignIn = async (
  { accountId, organisationId, personId }: SignInOf,
  userAgent: string | null,
): Promise<SignedIn> => {
  const token = randomBytes(32).toString('base64url');
  await sql(
    `insert into sign_in (account_id, organisation_id, person_id, token_hash, user_agent, expires_at)
     values ($1, $2, $3, $4, $5, now() + interval '12 hours')`,
    [accountId, organisationId, personId, hashOf(token), userAgent?.slice(0, 300) ?? null],
  );
  audit('sign-in.opened', 'account', accountId);
  return { token, roles: await rolesHeld(personId) };
};
