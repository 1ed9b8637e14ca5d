import type { Actor, Role } from './actor';

/**
 * Who may read a field of the contract, by name (`@allow(policy: …)`). These are the first wall: roles and ownership, decided
 * from actor and parent alone. Which institutions a role reaches is decided where the rows are read (`authorise.ts`, SQL).
 */
export interface Policy {
  /** What the decision looks at; `actor` rules are the same for every row. */
  needs: 'nothing' | 'actor' | 'parent';
  allows(actor: Actor | null, parent: unknown): boolean;
}

const holding = (...held: Role[]): Policy => ({
  needs: 'actor',
  // Asked for every field of every row: it makes nothing.
  allows: (actor) => actor !== null && actor.grants.some(({ role }) => held.includes(role)),
});

const has = (parent: unknown, key: string, value: string): boolean =>
  typeof parent === 'object' && parent !== null && (parent as Record<string, unknown>)[key] === value;

export const policies = {
  anyone: { needs: 'nothing', allows: () => true },
  'signed-in': { needs: 'actor', allows: (actor) => actor !== null },
  /** The parent is about the actor herself. */
  self: { needs: 'parent', allows: (actor, parent) => actor !== null && has(parent, 'personId', actor.personId) },
  'organisation.member': {
    needs: 'parent',
    allows: (actor, parent) => actor !== null && has(parent, 'id', actor.organisationId),
  },
  administrator: holding('administrator'),
  coordinator: holding('coordinator'),
  'coordinator-or-manager': holding('coordinator', 'manager'),
  'coordinator-or-administrator': holding('coordinator', 'administrator'),
  desk: holding('coordinator', 'manager', 'administrator'),
} satisfies Record<string, Policy>;

export type PolicyName = keyof typeof policies;
