import type { Actor } from '../access';
import { rootsOf } from '../access';

/** The roots of the subtrees that the actor works on at the desk, whichever of its roles she holds there. */
export const deskRoots = (actor: Actor): string[] => rootsOf(actor, 'coordinator', 'manager', 'administrator');

/** A condition: the institution lies below one of the roots that the parameter holds (uuid[]), today. */
export const reaches = (institution: string, roots: string): string =>
  `${institution} in (select institutions_below(root) from unnest(${roots}::uuid[]) as root)`;
