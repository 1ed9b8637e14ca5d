import { randomUUID } from 'node:crypto';
import type { Texts } from '@baobab/domain/framework';
import type { Actor } from '../access';
import { sql } from '../database';
import { lockFrameworks } from './framework-lock';
import { DraftExists, inputProblem } from './framework-problems';

export interface NewDraft {
  code: string;
  /** Of an own framework: its next edition. */
  next: boolean;
  sourceId: string | null;
  /** Null: the organisation's own. */
  citation: string | null;
  name: string;
  texts: Texts;
}

/** More than anybody works on at a time. */
const mostDrafts = 20;

/** A draft without parts; inside a unit of work. @throws DraftExists, InputProblem */
export const beginDraft = async (
  actor: Actor,
  { code, next, sourceId, citation, name, texts }: NewDraft,
): Promise<{ frameworkId: string; edition: number }> => {
  // So that no two are the same edition.
  await lockFrameworks(actor);
  const edition = await nextEdition(actor, code, next);
  const frameworkId = randomUUID();
  await sql(
    `insert into framework (id, organisation_id, code, edition, state, source_id, citation, texts, created_by)
     select $1, id, $3, $4, 'draft', $5, coalesce($6, organisation.name || ': ' || $7), $8, $9 from organisation where id = $2`,
    [frameworkId, actor.organisationId, code, edition, sourceId, citation, name, texts, actor.personId],
  );
  return { frameworkId, edition };
};

const nextEdition = async (actor: Actor, code: string, next: boolean): Promise<number> => {
  const drafts = await sql<{ id: string; code: string }>(
    `select id, code from framework where organisation_id = $1 and state = 'draft'`,
    [actor.organisationId],
  );
  const there = drafts.find((draft) => draft.code.toLowerCase() === code.toLowerCase());
  if (there) throw new DraftExists(there.id);
  if (drafts.length >= mostDrafts)
    throw inputProblem(
      'name',
      'too-many-drafts',
      `There are ${mostDrafts} drafts already. Publish or delete one first.`,
    );
  const [last] = await sql<{ edition: number | null }>(
    'select max(edition) as edition from framework where organisation_id = $1 and lower(code) = lower($2)',
    [actor.organisationId, code],
  );
  if (last?.edition && !next)
    throw inputProblem('code', 'code-taken', 'Your organisation has a framework of this code. Choose another code.');
  return (last?.edition ?? 0) + 1;
};
