/**
 * A condition, never null: the round is about a part of the reader's people only, those of one role profile or of an institution further
 * down. Where none is chosen, such a round comes after those that are about all of them, however new it is.
 * @param round its name in the statement. @param roots the parameter that holds the roots of the reader's reach.
 */
export const asksAPart = (round: string, roots: string): string =>
  `coalesce(${round}.role_profile_id is not null
    or coalesce(${round}.institution_id, (${round}.fusing ->> 'institutionId')::uuid) <> all (${roots}::uuid[]), false)`;
