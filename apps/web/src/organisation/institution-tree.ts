import type { InstitutionPartsFragment } from '../generated/documents';

export type Institution = InstitutionPartsFragment;

export interface TreeRow {
  institution: Institution;
  /** 0 for a root of what the reader sees. */
  depth: number;
  hasBelow: boolean;
  /** People here and in everything below. */
  peopleWithBelow: number;
}

/** The tree as rows, each above what lies below it, in the order given among its siblings; below a folded one, nothing. */
export function treeRows(institutions: readonly Institution[], folded: ReadonlySet<string> = new Set()): TreeRow[] {
  const below = new Map<string | null, Institution[]>();
  for (const institution of institutions)
    below.set(institution.parentId, [...(below.get(institution.parentId) ?? []), institution]);
  const peopleIn = (institution: Institution): number =>
    (below.get(institution.id) ?? []).reduce((sum, child) => sum + peopleIn(child), institution.peopleCount);
  const rowsUnder = (parentId: string | null, depth: number): TreeRow[] =>
    (below.get(parentId) ?? []).flatMap((institution) => [
      { institution, depth, hasBelow: below.has(institution.id), peopleWithBelow: peopleIn(institution) },
      ...(folded.has(institution.id) ? [] : rowsUnder(institution.id, depth + 1)),
    ]);
  return rowsUnder(null, 0);
}

/** The tree as choices of a list, those below indented; without one institution and what lies below it. */
export function treeChoices(institutions: readonly Institution[], except?: string): { value: string; label: string }[] {
  const kept = institutions.filter(({ id }) => id !== except);
  // What hung below the left-out one has lost its parent, and so is not reached.
  return treeRows(kept).map(({ institution, depth }) => ({
    value: institution.id,
    label: `${'\u2003'.repeat(depth)}${institution.name}`,
  }));
}
