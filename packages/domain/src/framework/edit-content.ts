import type { FrameworkContent, FrameworkItem, Lineage } from './content';
import { ordered, sameScale } from './content';

type Items = readonly FrameworkItem[];

/** Puts an item at the end of its place, or behind one of its siblings. */
export const withItem = (items: Items, item: FrameworkItem, behind?: string | null): FrameworkItem[] => {
  const at = items.findIndex(({ id }) => id === behind);
  if (behind === null) return ordered([item, ...items]);
  return ordered(at < 0 ? [...items, item] : items.toSpliced(at + 1, 0, item));
};

export const changeItem = (items: Items, id: string, change: Partial<FrameworkItem>): FrameworkItem[] =>
  ordered(items.map((item) => (item.id === id ? { ...item, ...change } : item)));

/** @param position among those of its kind that stay in the place. */
export const moveItem = (items: Items, id: string, placeId: string | null, position: number): FrameworkItem[] => {
  const item = items.find((each) => each.id === id);
  if (!item) return [...items];
  const others = items.filter((each) => each.id !== id);
  const siblings = others.filter((each) => each.part === item.part && each.placeId === placeId);
  const next = others.findIndex((each) => each.id === siblings[position]?.id);
  return ordered(others.toSpliced(next < 0 ? others.length : next, 0, { ...item, placeId }));
};

/** With the descriptors that it has. */
export const removeItem = ({ items, lineage }: FrameworkContent, id: string): FrameworkContent => {
  const item = items.find((each) => each.id === id);
  const describes = (each: FrameworkItem) =>
    each.part === 'descriptor' && (each.placeId === id || (item?.part === 'level' && each.ordinal === item.ordinal));
  return {
    items: items.filter((each) => each.id !== id && !describes(each)),
    lineage: lineage.filter(({ competencyId }) => competencyId !== id),
  };
};

/** The competencies of the source that one of the content comes from. */
const sourcesOf = (content: FrameworkContent, id: string, source: ReadonlySet<string>): string[] => {
  const named = content.lineage.filter(({ competencyId }) => competencyId === id);
  if (named.length > 0) return named.map(({ sourceCompetencyId }) => sourceCompetencyId);
  return source.has(id) ? [id] : [];
};

/** Adds what is not there yet. */
export const withLineage = (lineage: readonly Lineage[], rows: readonly Lineage[]): Lineage[] => {
  const all = new Map<string, Lineage>();
  for (const row of [...lineage, ...rows]) {
    const pair = `${row.competencyId} ${row.sourceCompetencyId}`;
    if (!all.has(pair)) all.set(pair, row);
  }
  return [...all.values()];
};

/**
 * Puts others in the place of competencies: several of one (split), one of several (merged). Descriptors go to the first.
 * @param source ids of the competencies that the source has.
 */
export const replaceCompetencies = (
  content: FrameworkContent,
  ids: readonly string[],
  into: readonly FrameworkItem[],
  relation: 'split' | 'merged',
  source: ReadonlySet<string>,
): FrameworkContent => {
  const sources = ids.flatMap((id) => sourcesOf(content, id, source));
  const rows = into.flatMap(({ id }) =>
    sources.map((sourceCompetencyId) => ({ competencyId: id, sourceCompetencyId, relation })),
  );
  const first = into[0]?.id ?? null;
  const known = new Set(content.items.map(({ id }) => id));
  const arriving = into.filter(({ id }) => !known.has(id));
  const items = content.items.flatMap((item) => {
    if (item.id === ids[0]) return arriving;
    if (ids.includes(item.id)) return [];
    return item.placeId !== null && ids.includes(item.placeId) ? [{ ...item, placeId: first }] : [item];
  });
  const lineage = content.lineage.filter(({ competencyId }) => !ids.includes(competencyId));
  return { items: ordered(items), lineage: withLineage(lineage, rows) };
};

/** Under which id a competency of the source is known with these rungs elsewhere; else it gets a new one. */
export interface Identities {
  known(sourceCompetencyId: string): string | undefined;
  newId(): string;
}

/**
 * After rungs were added or removed. A level means something else than in the source then, so every competency that the source has
 * too gets an id of its own; with the source's rungs again, it gets its id back.
 */
export const rescaled = (content: FrameworkContent, source: Items, { known, newId }: Identities): FrameworkContent => {
  const own = content.lineage.filter(({ relation }) => relation === 'rescaled');
  const others = content.lineage.filter(({ relation }) => relation !== 'rescaled');
  if (sameScale(content.items, source)) {
    const back = new Map(own.map((row) => [row.competencyId, row.sourceCompetencyId]));
    return { items: renamed(content.items, back), lineage: others };
  }
  const shared = new Set(source.flatMap(({ part, id }) => (part === 'competency' ? [id] : [])));
  const origins = [
    ...content.items.flatMap(({ id }) => (shared.has(id) ? [{ id, source: id }] : [])),
    ...own.map((row) => ({ id: row.competencyId, source: row.sourceCompetencyId })),
  ];
  const ids = new Map(
    origins.map((each) => [each.id, known(each.source) ?? (each.id === each.source ? newId() : each.id)]),
  );
  const rows = origins.map((each) => ({
    competencyId: ids.get(each.id) ?? each.id,
    sourceCompetencyId: each.source,
    relation: 'rescaled' as const,
  }));
  return { items: renamed(content.items, ids), lineage: withLineage(others, rows) };
};

const renamed = (items: Items, ids: ReadonlyMap<string, string>): FrameworkItem[] =>
  items.map((item) => ({
    ...item,
    id: ids.get(item.id) ?? item.id,
    placeId: item.placeId === null ? null : (ids.get(item.placeId) ?? item.placeId),
  }));
