import type { Actor } from '../access';
import { rootsOf } from '../access';

/** The roots of the subtrees that the actor works on at the desk, whichever of its roles she holds there. */
export const deskRoots = (actor: Actor): string[] => rootsOf(actor, 'coordinator', 'manager', 'administrator');

/** A condition: the institution lies below one of the roots that the parameter holds (uuid[]), today. */
export const reaches = (institution: string, roots: string): string =>
  `${institution} in (select institutions_below(root) from unnest(${roots}::uuid[]) as root)`;

/**
 * A condition: somebody ($2) holds the role over the institution, and from a day ($3) on nobody else does who may decide.
 * @param barred an expression for the ids (uuid[]) of those who may not: nobody decides what she asked herself.
 */
export const decidedAlone = (role: string, institution: string, barred: string): string => {
  const holds = `g.organisation_id = $1 and g.role = ${role} and g.revoked_at is null and ${institution} in (select institutions_below(g.institution_id))`;
  return `$2 <> all(${barred}) and exists (select from role_grant g where g.person_id = $2 and ${holds})
    and not exists (select from role_grant g join person other on other.organisation_id = g.organisation_id and other.id = g.person_id
      where other.id <> $2 and other.id <> all(${barred}) and (other.left_on is null or other.left_on > greatest(current_date, $3::date)) and ${holds})`;
};
