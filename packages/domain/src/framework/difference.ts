import type { FrameworkContent, FrameworkItem, FrameworkPart, Lineage } from './content';
import { byId } from './content';
import type { Text } from './texts';

/** What differs in a part that stayed: its code, its place, or its text in a language (`text:fr`). */
export type Aspect = 'code' | 'place' | `text:${string}`;

export interface FrameworkChange {
  part: FrameworkPart;
  kind: 'added' | 'dropped' | 'changed' | 'split' | 'merged';
  /** On the side where it is; after, where it is on both. */
  itemId: string;
  before: FrameworkItem[];
  after: FrameworkItem[];
  /** Languages whose text differs. */
  languages: string[];
  /** Whether levels assessed before and after can be compared; null where nothing is assessed in it. */
  comparable: boolean | null;
}

const sameText = (one: Text | undefined, other: Text | undefined): boolean =>
  one?.label === other?.label && one?.definition === other?.definition && one?.note === other?.note;

/** @param placeOf the id under which the place of `one` is known beside `other`. */
export const aspectsOf = (
  one: FrameworkItem,
  other: FrameworkItem,
  placeOf: (id: string) => string = (id) => id,
): Aspect[] => {
  const languages = [...new Set([...Object.keys(one.texts), ...Object.keys(other.texts)])].filter(
    (language) => !sameText(one.texts[language], other.texts[language]),
  );
  const place = one.placeId === null ? null : placeOf(one.placeId);
  const moved = place !== other.placeId || one.ordinal !== other.ordinal || one.strand !== other.strand;
  return [
    ...(one.code === other.code ? [] : ['code' as const]),
    ...(moved ? ['place' as const] : []),
    ...languages.map((language) => `text:${language}` as const),
  ];
};

export const languagesOf = (aspects: readonly Aspect[]): string[] =>
  aspects.flatMap((aspect) => (aspect.startsWith('text:') ? [aspect.slice('text:'.length)] : []));

/** The framework itself has another id in each edition; everything else is the same where its id is. */
const counterpart = (items: readonly FrameworkItem[]) => {
  const known = byId(items);
  const whole = items.find(({ part }) => part === 'framework');
  return (item: FrameworkItem) => (item.part === 'framework' ? whole : known.get(item.id));
};

const relatedBy = (lineage: readonly Lineage[], relation: Lineage['relation']) =>
  lineage.filter((row) => row.relation === relation);

/**
 * What differs between two editions, in the order of the framework; what was dropped stands where it stood.
 * @param after its lineage says where competencies with ids of their own come from.
 * @example differenceOf(edition, edition) // []
 */
export const differenceOf = (before: FrameworkContent, after: FrameworkContent): FrameworkChange[] => {
  const beforeById = byId(before.items);
  const afterById = byId(after.items);
  const lineage = after.lineage.filter(
    ({ competencyId, sourceCompetencyId }) => afterById.has(competencyId) && beforeById.has(sourceCompetencyId),
  );
  const rescaledTo = new Map(relatedBy(lineage, 'rescaled').map((row) => [row.sourceCompetencyId, row.competencyId]));
  const rescaledFrom = new Map(relatedBy(lineage, 'rescaled').map((row) => [row.competencyId, row.sourceCompetencyId]));
  const splits = groups(relatedBy(lineage, 'split'), 'sourceCompetencyId', 'competencyId');
  const merges = groups(relatedBy(lineage, 'merged'), 'competencyId', 'sourceCompetencyId');
  const partsOfSplits = new Set([...splits.values()].flat());
  const mergedAway = new Set([...merges.values()].flat());
  const beforeOf = counterpart(before.items);
  const afterOf = counterpart(after.items);
  const those = (side: FrameworkContent, ids: readonly string[]) => side.items.filter(({ id }) => ids.includes(id));
  const change = (
    kind: FrameworkChange['kind'],
    one: FrameworkItem[],
    other: FrameworkItem[],
    item: FrameworkItem,
  ) => ({
    part: item.part,
    kind,
    itemId: item.id,
    before: one,
    after: other,
    languages: [],
    comparable: item.part === 'competency' ? false : null,
  });

  const gone = (item: FrameworkItem): FrameworkChange[] => {
    if (afterOf(item) ?? rescaledTo.has(item.id)) return [];
    const parts = splits.get(item.id);
    if (parts) return [change('split', [item], those(after, parts), item)];
    return mergedAway.has(item.id) ? [] : [change('dropped', [item], [], item)];
  };
  const here = (item: FrameworkItem): FrameworkChange[] => {
    const sources = merges.get(item.id);
    if (sources) return [change('merged', those(before, sources), [item], item)];
    const rescaled = rescaledFrom.get(item.id);
    const old = beforeOf(item) ?? (rescaled === undefined ? undefined : beforeById.get(rescaled));
    if (!old) return partsOfSplits.has(item.id) ? [] : [change('added', [], [item], item)];
    const aspects = aspectsOf(old, item, (id) => rescaledTo.get(id) ?? id);
    if (aspects.length === 0 && rescaled === undefined) return [];
    const comparable = item.part === 'competency' ? rescaled === undefined : null;
    return [{ ...change('changed', [old], [item], item), languages: languagesOf(aspects), comparable }];
  };

  const instead = new Map(lineage.map((row) => [row.sourceCompetencyId, row.competencyId]));

  // What is gone follows whatever stood before it and is still here, or has something in its place.
  const following = new Map<FrameworkItem | undefined, FrameworkChange[]>();
  let anchor: FrameworkItem | undefined;
  for (const item of before.items) {
    const still = afterOf(item) ?? afterById.get(rescaledTo.get(item.id) ?? '');
    if (!still) following.set(anchor, [...(following.get(anchor) ?? []), ...gone(item)]);
    anchor = still ?? afterById.get(instead.get(item.id) ?? '') ?? anchor;
  }
  return [
    ...(following.get(undefined) ?? []),
    ...after.items.flatMap((item) => [...here(item), ...(following.get(item) ?? [])]),
  ];
};

const groups = (rows: readonly Lineage[], key: keyof Lineage, value: keyof Lineage): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const row of rows) found.set(row[key], [...(found.get(row[key]) ?? []), row[value]]);
  return found;
};

/** Of the competencies after: how many can be compared with what was assessed before. */
export const comparableCompetencies = (before: FrameworkContent, after: FrameworkContent): number => {
  const known = byId(before.items);
  return after.items.filter(({ part, id }) => part === 'competency' && known.has(id)).length;
};
