import { z } from 'zod';
import { InputProblem } from '../problem';

/** For LIKE: a text that holds this one, whatever signs of LIKE's own stand in it. */
export const holding = (search: string): string => `%${search.replace(/[\\%_]/g, '\\$&')}%`;

/** How a list is asked for, a page at a time. */
export const PageInput = z.object({
  first: z.int().min(1, 'Ask for at least 1.').max(100, 'Ask for at most 100 at a time.').default(50),
  after: z.string().max(2_000).nullish(),
});

export interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A cursor holds the sort key of its row, so that a page begins where the last one ended, whatever was added meanwhile. */
const cursorOf = (key: readonly string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** @throws InputProblem for a cursor that no list of this kind gave out. */
export const keyOf = (cursor: string | null | undefined, key: z.ZodType<string[]>): string[] | null => {
  if (!cursor) return null;
  try {
    return key.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    const message = 'This cursor is not of this list. Begin at the first page.';
    throw new InputProblem([{ path: 'after', code: 'wrong-cursor', message }]);
  }
};

/** @param rows one more than `first`, if there are: the last only tells that there is a next page. */
export const pageOf = <Node>(rows: Node[], first: number, key: (row: Node) => readonly string[]): Page<Node> => {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(key(node)), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
};
