/**
 * What a transaction says of itself before anything else; row-level security compares rows with it. An organisation opens
 * its rows; account, e-mail and token open the one global row whose key is known.
 */
export interface Scope {
  organisationId?: string;
  accountId?: string;
  email?: string;
  token?: string;
  personId?: string;
}

/** One statement that sets every setting, so that nothing of an earlier transaction on the connection is left. */
export const settingsOf = (scope: Scope): { text: string; values: string[] } => ({
  text: `select set_config('app.organisation', $1, true), set_config('app.account', $2, true),
    set_config('app.email', $3, true), set_config('app.token', $4, true), set_config('app.person', $5, true)`,
  values: [scope.organisationId, scope.accountId, scope.email, scope.token, scope.personId].map((value) => value ?? ''),
});
