import type { Actor } from '../access';
import { sql } from '../database';

/** What a role profile asked for in a competency, and asks for from then on; null: nothing. */
export interface TargetChange {
  competencyId: string;
  /** Where, and everywhere below; nothing: in the whole organisation. */
  institutionId?: string;
  before: number | null;
  after: number | null;
}

interface Version {
  roleProfileId: string;
  version: number;
  changes: readonly TargetChange[];
}

export type VersionReason = 'copied' | 'set' | 'inherited' | 'moved';

/** Keeps what made new versions of role profiles, with who did it and when; inside a unit of work. */
export const keepVersions = (
  { organisationId, personId }: Actor,
  reason: VersionReason,
  frameworkId: string,
  versions: readonly Version[],
): Promise<unknown> =>
  sql(
    `insert into role_profile_version (organisation_id, role_profile_id, version, changed_by, reason, framework_id, changes)
     select $1, "roleProfileId", version, $2, $3, $4, changes
     from jsonb_to_recordset($5::jsonb) as row ("roleProfileId" uuid, version integer, changes jsonb)`,
    [organisationId, personId, reason, frameworkId, JSON.stringify(versions)],
  );

interface Target {
  competencyId: string;
  institutionId?: string;
  ordinal: number | null;
}

const keyOf = ({ competencyId, institutionId = '' }: Target): string => `${institutionId} ${competencyId}`;

/** What differs between two sets of targets; what goes first, each in its order. */
export const targetChanges = (before: readonly Target[], after: readonly Target[]): TargetChange[] => {
  const [was, is] = [before, after].map((targets) => new Map(targets.map((target) => [keyOf(target), target])));
  return [...new Map([...was!, ...is!])]
    .map(([key, { competencyId, institutionId }]) => ({
      ...{ competencyId, ...(institutionId && { institutionId }) },
      before: was!.get(key)?.ordinal ?? null,
      after: is!.get(key)?.ordinal ?? null,
    }))
    .filter((change) => change.before !== change.after);
};
