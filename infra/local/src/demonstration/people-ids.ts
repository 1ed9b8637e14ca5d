import type { Actor } from '@baobab/application';
import { PeopleQueries } from '@baobab/application/organisation';
import type { INestApplicationContext } from '@nestjs/common';

/** Ids of people by their e-mails. */
export type PeopleIds = ReadonlyMap<string, string>;

/** Everybody of an institution and below it. */
export const idsByEmail = async (
  context: INestApplicationContext,
  actor: Actor,
  institutionId: string,
): Promise<PeopleIds> => {
  const ids = new Map<string, string>();
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<PeopleQueries['page']>> = await context
      .get(PeopleQueries)
      .page(actor, { first: 100, institutionId, after });
    for (const { node } of page.edges) ids.set(node.email ?? '', node.id);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return ids;
};
