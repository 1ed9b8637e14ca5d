import type { Texts } from './texts';

export type FrameworkPart = 'framework' | 'level' | 'domain' | 'competency' | 'descriptor' | 'attitude';

/** A part of a framework, or the framework itself, as plain data; what a part has no use for is null. */
export interface FrameworkItem {
  part: FrameworkPart;
  /** The same in every edition and adaptation in which the part is the same. */
  id: string;
  /** Of domains and competencies. */
  code: string | null;
  /** The domain of a competency; the domain or competency of a descriptor. */
  placeId: string | null;
  /** Of a level; of the level that a descriptor describes. */
  ordinal: number | null;
  /** A tag on a descriptor, across the levels. */
  strand: string | null;
  /** How the framework's own source named it. */
  sourceLabel: string | null;
  texts: Texts;
}

/** Where a competency that has an id of its own comes from, in the framework that this one was drafted from. */
export interface Lineage {
  competencyId: string;
  sourceCompetencyId: string;
  relation: 'split' | 'merged' | 'rescaled';
}

export interface FrameworkContent {
  /** In the order of the framework, see `ordered`. */
  items: readonly FrameworkItem[];
  lineage: readonly Lineage[];
}

const groupedBy = <K>(items: readonly FrameworkItem[], key: (item: FrameworkItem) => K) => {
  const groups = new Map<K, FrameworkItem[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
};

const byOrdinal = (one: FrameworkItem, other: FrameworkItem): number =>
  (one.ordinal ?? 0) - (other.ordinal ?? 0) || Number(one.strand !== null) - Number(other.strand !== null);

/**
 * The framework itself, its levels from the lowest, then each domain with its descriptors and its competencies, each with its own,
 * then the attitudes. Items of one kind in one place keep the order in which they came.
 */
export const ordered = (items: readonly FrameworkItem[]): FrameworkItem[] => {
  const parts = groupedBy(items, ({ part }) => part);
  const descriptors = groupedBy(parts.get('descriptor') ?? [], ({ placeId }) => placeId);
  const competencies = groupedBy(parts.get('competency') ?? [], ({ placeId }) => placeId);
  const withDescriptors = (item: FrameworkItem) => [item, ...(descriptors.get(item.id) ?? []).toSorted(byOrdinal)];
  return [
    ...(parts.get('framework') ?? []),
    ...(parts.get('level') ?? []).toSorted(byOrdinal),
    ...(parts.get('domain') ?? []).flatMap((domain) => [
      ...withDescriptors(domain),
      ...(competencies.get(domain.id) ?? []).flatMap(withDescriptors),
    ]),
    ...(parts.get('attitude') ?? []),
  ];
};

export const itemsOf = (items: readonly FrameworkItem[], part: FrameworkPart): FrameworkItem[] =>
  items.filter((item) => item.part === part);

export const byId = (items: readonly FrameworkItem[]): Map<string, FrameworkItem> =>
  new Map(items.map((item) => [item.id, item]));

/** Whether levels mean the same in both: a scale is its rungs, whatever they are called. */
export const sameScale = (one: readonly FrameworkItem[], other: readonly FrameworkItem[]): boolean => {
  const rungs = (items: readonly FrameworkItem[]) =>
    itemsOf(items, 'level')
      .map(({ id, ordinal }) => `${ordinal} ${id}`)
      .sort()
      .join();
  return rungs(one) === rungs(other);
};
