import type { Scope } from '../database/scope';

export const roles = ['learner', 'trainer', 'coordinator', 'manager', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** A role held over an institution and everything below it. */
export interface Grant {
  role: Role;
  institutionId: string;
}

/** Who acts: a signed-in person in one organisation. No use case runs without one, save those open to visitors. */
export interface Actor {
  accountId: string;
  personId: string;
  organisationId: string;
  signInId: string;
  grants: readonly Grant[];
}

/** The clock's own hand: a job that runs for an organisation, not for a person. */
export interface ClockActor {
  organisationId: string;
  clock: true;
}

/** Somebody who is not signed in. */
export type Visitor = null;

export const scopeOf = (actor: Actor | ClockActor): Scope =>
  'clock' in actor
    ? { organisationId: actor.organisationId }
    : { organisationId: actor.organisationId, accountId: actor.accountId, personId: actor.personId };

export const rolesOf = (actor: Actor): Role[] =>
  roles.filter((role) => actor.grants.some((grant) => grant.role === role));

/** The roots of the subtrees in which the actor holds one of the roles. */
export const rootsOf = (actor: Actor, ...held: Role[]): string[] => [
  ...new Set(actor.grants.filter((grant) => held.includes(grant.role)).map((grant) => grant.institutionId)),
];
