import { badPage, notOffered, notSortable } from './case-status';

const sortable = ['identifier', 'title', 'creator', 'lastChangeDateTime', 'version', 'language'] as const;
type Sortable = (typeof sortable)[number];

interface ListAsked {
  limit: number;
  offset: number;
  sort: Sortable;
  descending: boolean;
}

const whole = (value: unknown, otherwise: number): number => {
  if (value === undefined) return otherwise;
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : -1;
};

/** @throws CaseRefusal where the question can't be answered as it was put. */
export const readList = ({ limit, offset, sort, orderBy, filter, fields }: Record<string, unknown>): ListAsked => {
  if (filter !== undefined) throw notOffered('filter');
  if (fields !== undefined) throw notOffered('fields');
  const asked = { limit: whole(limit, 100), offset: whole(offset, 0) };
  if (asked.limit < 1 || asked.limit > 100) throw badPage('limit');
  if (asked.offset < 0) throw badPage('offset');
  const by = sortable.find((field) => field === (sort ?? 'identifier'));
  if (!by || !['asc', 'desc', undefined].includes(orderBy as string | undefined)) throw notSortable(sortable);
  return { ...asked, sort: by, descending: orderBy === 'desc' };
};

export const pageOf = <T extends Record<Sortable, string>>(
  all: readonly T[],
  { limit, offset, sort, descending }: ListAsked,
): { page: T[]; total: number } => {
  const inOrder = all.toSorted((one, other) => (one[sort] < other[sort] ? -1 : Number(one[sort] > other[sort])));
  if (descending) inOrder.reverse();
  return { page: inOrder.slice(offset, offset + limit), total: all.length };
};
