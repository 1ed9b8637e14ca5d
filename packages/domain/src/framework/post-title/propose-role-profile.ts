import { likenessOf } from './likeness';

export interface NamedProfile {
  id: string;
  /** In every language there is. */
  labels: readonly string[];
}

/** How many of those who have a title have which role profile; null: none. */
export interface HeldProfile {
  roleProfileId: string | null;
  people: number;
}

export interface RoleProfileProposal {
  roleProfileId: string;
  /** From 0 to 1. */
  likeness: number;
  /** `held`: by most people of this title who have one; `alike`: by its name. */
  reason: 'held' | 'alike';
}

/** Below it a proposal is more often wrong than right, and none is made. */
export const leastLikeness = 0.6;

/**
 * The role profile that fits a title: what most of those who have the title and a role profile have, else the one whose name is
 * most like it; of several the first. Null where none is like enough. Somebody decides in each case.
 */
export const proposeRoleProfile = (
  title: string,
  held: readonly HeldProfile[],
  profiles: readonly NamedProfile[],
): RoleProfileProposal | null => {
  const known = new Set(profiles.map(({ id }) => id));
  const having = held.filter(({ roleProfileId }) => roleProfileId !== null && known.has(roleProfileId));
  const sum = having.reduce((total, { people }) => total + people, 0);
  const most = having.find(({ people }) => people * 2 > sum);
  if (most?.roleProfileId) return { roleProfileId: most.roleProfileId, likeness: most.people / sum, reason: 'held' };
  const alike = profiles.map(({ id, labels }) => ({
    roleProfileId: id,
    likeness: Math.max(0, ...labels.map((label) => likenessOf(title, label))),
    reason: 'alike' as const,
  }));
  const best = alike.reduce<RoleProfileProposal | null>(
    (found, each) => (found && found.likeness >= each.likeness ? found : each),
    null,
  );
  return best && best.likeness >= leastLikeness ? best : null;
};

/** How many people get another role profile than they have. @param replace also those who have one. */
export const peopleChanging = (held: readonly HeldProfile[], roleProfileId: string, replace: boolean): number =>
  held
    .filter((each) => each.roleProfileId !== roleProfileId && (replace || each.roleProfileId === null))
    .reduce((sum, { people }) => sum + people, 0);
