import type { FrameworkContent, FrameworkItem } from './content';
import { byId, itemsOf, sameScale } from './content';
import type { Aspect, FrameworkChange } from './difference';
import { aspectsOf, differenceOf, languagesOf } from './difference';

/** A draft, and what became of what it took from. */
export interface Upstream {
  /** The edition that the draft, or one before it, took from; and the newest edition of the same framework. */
  base: FrameworkContent;
  newer: FrameworkContent;
  draft: FrameworkContent;
  /** What the draft was drafted from: `base`, or an own edition that came from it. */
  source: FrameworkContent;
}

export interface SourceChange extends FrameworkChange {
  /** Whether the draft has changed the same itself, so that taking it over overwrites that. */
  conflicts: boolean;
}

const rescaledIn = ({ lineage }: FrameworkContent) => lineage.filter(({ relation }) => relation === 'rescaled');

/** What the draft has for a part of the newer edition or of the base, under whatever id. */
export const finder = ({ draft, newer }: Upstream) => {
  const own = byId(draft.items);
  const underOwn = new Map(rescaledIn(draft).map((row) => [row.sourceCompetencyId, row.competencyId]));
  const beforeNewer = new Map(rescaledIn(newer).map((row) => [row.competencyId, row.sourceCompetencyId]));
  const direct = (id: string) => own.get(id) ?? own.get(underOwn.get(id) ?? '');
  const whole = draft.items.find(({ part }) => part === 'framework');
  return ({ part, id }: Pick<FrameworkItem, 'part' | 'id'>): FrameworkItem | undefined =>
    part === 'framework' ? whole : (direct(id) ?? direct(beforeNewer.get(id) ?? ''));
};

type Find = ReturnType<typeof finder>;

/** The place in the draft of an item of the newer edition or of the base. */
export const placeIn = (find: Find, { placeId }: FrameworkItem): string | null =>
  placeId === null ? null : (find({ part: 'domain', id: placeId })?.id ?? null);

/** Of what the newer edition changed in a part: what the draft has not. */
export const pendingAspects = (find: Find, before: FrameworkItem, after: FrameworkItem): Aspect[] => {
  const own = find(after);
  if (!own) return [];
  const differing = new Set(aspectsOf({ ...after, placeId: placeIn(find, after) }, own));
  // A descriptor is of nothing in the draft where its place is not.
  if (after.part === 'descriptor' && placeIn(find, after) === null) differing.delete('place');
  return aspectsOf({ ...before, placeId: placeIn(find, before) }, { ...after, placeId: placeIn(find, after) })
    .concat(movedIntoNothing(find, before, after))
    .filter((aspect) => differing.has(aspect));
};

/** Both places are unknown to the draft, and still two. */
const movedIntoNothing = (find: Find, before: FrameworkItem, after: FrameworkItem): Aspect[] =>
  before.placeId !== after.placeId && placeIn(find, before) === null && placeIn(find, after) === null ? ['place'] : [];

/**
 * What changed in the source and is not in the draft, in the order of the newer edition: each can be taken over by itself
 * (`takenOver`), and is gone from here then. What the draft has dropped does not come back by a change of its words.
 */
export const sourceChanges = (upstream: Upstream): SourceChange[] => {
  const { base, newer, draft } = upstream;
  const find = finder(upstream);
  const levels = itemsOf(draft.items, 'level');
  const highest = Math.max(-1, ...levels.map(({ ordinal }) => ordinal ?? 0));
  const filled = new Set(itemsOf(draft.items, 'competency').map(({ placeId }) => placeId));
  const replaced = new Set(
    draft.lineage.flatMap(({ relation, sourceCompetencyId }) => (relation === 'rescaled' ? [] : [sourceCompetencyId])),
  );

  const ownWords = (before: FrameworkItem, aspects: readonly Aspect[] | null = null): boolean => {
    const own = find(before);
    if (!own) return false;
    const changed = aspectsOf({ ...before, placeId: placeIn(find, before) }, own);
    return changed.some((aspect) => aspects === null || aspects.includes(aspect));
  };
  const canAdd = (item: FrameworkItem): boolean => {
    if (find(item)) return false;
    if (item.part === 'level') return item.ordinal === highest + 1;
    if (item.part !== 'descriptor') return true;
    return placeIn(find, item) !== null && levels.some(({ ordinal }) => ordinal === item.ordinal);
  };
  const canDrop = (item: FrameworkItem): boolean => {
    const own = find(item);
    if (!own) return false;
    if (own.part === 'level') return own.ordinal === highest && highest > 0;
    return own.part !== 'domain' || !filled.has(own.id);
  };
  const replaces = ({ before, after }: FrameworkChange): boolean =>
    before.some((item) => find(item)) ||
    (before.some(({ id }) => replaced.has(id)) && !after.every((item) => find(item)));

  return differenceOf(base, newer).flatMap((change): SourceChange[] => {
    const [before] = change.before;
    const [after] = change.after;
    if (change.kind === 'changed' && before && after) {
      const pending = pendingAspects(find, before, after);
      if (pending.length === 0) return [];
      return [{ ...change, languages: languagesOf(pending), conflicts: ownWords(before, pending) }];
    }
    if (change.kind === 'added' && after) return canAdd(after) ? [{ ...change, conflicts: false }] : [];
    if (change.kind === 'dropped' && before) return canDrop(before) ? [{ ...change, conflicts: ownWords(before) }] : [];
    if (!replaces(change)) return [];
    const conflicts = change.before.some((item) => ownWords(item) || replaced.has(item.id));
    return [{ ...change, conflicts }];
  });
};

/** Whether a level says the same in the draft and in the newer edition. */
export const scalesAgree = ({ draft, newer }: Pick<Upstream, 'draft' | 'newer'>): boolean =>
  sameScale(draft.items, newer.items);
