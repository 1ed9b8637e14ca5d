import type { FrameworkContent, FrameworkItem, FrameworkPart } from '@baobab/domain/framework';
import { itemsOf, mostParts } from '@baobab/domain/framework';
import type { Actor } from '../access';
import { audit, sql } from '../database';
import { authoriseOrganisation } from '../organisation/whole-organisation.queries';
import { NotFound, VersionConflict } from '../problem';
import { FrameworkIncomplete, FrameworkPublished, inputProblem } from './framework-problems';
import type { FrameworkRow } from './framework-row';
import { contentOf, frameworkRows } from './framework-row';
import { writeContent } from './write-content';

export interface DraftAsked {
  frameworkId: string;
  expectedVersion: number;
}

export interface FrameworkChanged {
  version: number;
  itemId: string | null;
}

export interface OpenDraft {
  id: string;
  version: number;
  code: string;
  sourceId: string | null;
  content: FrameworkContent;
}

export interface DraftChange {
  content: FrameworkContent;
  /** Of what was added, or of the part that was changed. */
  itemId: string | null;
  /** For the audit. */
  action: string;
  details: Record<string, unknown>;
  /** Where the input says the code of what is new; `code` when left out. */
  codeAt?: string;
}

/** With all its parts; inside a unit of work. */
export const readFramework = async (id: string): Promise<FrameworkRow> => {
  const [row] = await sql<FrameworkRow>(`${frameworkRows} where id = $1`, [id]);
  if (!row) throw new NotFound('framework');
  return row;
};

/**
 * Inside a unit of work, and locked until it ends.
 * @throws Refused, NotFound, FrameworkPublished, VersionConflict
 */
export const findFrameworkDraft = async (
  actor: Actor,
  { frameworkId, expectedVersion }: DraftAsked,
): Promise<OpenDraft> => {
  await authoriseOrganisation(actor, 'coordinator', 'administrator');
  const locked = await sql('select id from framework where id = $1 and organisation_id = $2 for update', [
    frameworkId,
    actor.organisationId,
  ]);
  if (locked.length === 0) throw new NotFound('framework of your organisation');
  const row = await readFramework(frameworkId);
  if (row.state !== 'draft') throw new FrameworkPublished();
  if (row.version !== expectedVersion) throw new VersionConflict();
  const { id, version, code, sourceId } = row;
  return { id, version, code, sourceId, content: contentOf(row) };
};

/** One change of a draft, with its audit row; inside a unit of work. */
export const changeDraft = async (
  actor: Actor,
  asked: DraftAsked,
  change: (draft: OpenDraft) => DraftChange | Promise<DraftChange>,
): Promise<FrameworkChanged> => {
  const draft = await findFrameworkDraft(actor, asked);
  const { content, itemId, action, details, codeAt = 'code' } = await change(draft);
  mustFit(content, codeAt);
  await writeContent(draft.id, draft.content, content);
  await sql('update framework set version = version + 1 where id = $1', [draft.id]);
  audit(action, 'framework', draft.id, details);
  return { version: draft.version + 1, itemId };
};

/** @throws NotFound where the draft has no such part. */
export const partOf = ({ content }: OpenDraft, part: FrameworkPart, id: string | null): FrameworkItem => {
  const item = content.items.find((each) => each.part === part && each.id === id);
  if (!item) throw new NotFound(`${part} in this draft`);
  return item;
};

/** What the draft was drafted from. */
export const sourceItems = async ({ sourceId }: OpenDraft): Promise<readonly FrameworkItem[]> =>
  sourceId === null ? [] : contentOf(await readFramework(sourceId)).items;

export const competencyIds = (items: readonly FrameworkItem[]): Set<string> =>
  new Set(itemsOf(items, 'competency').map(({ id }) => id));

/** @param codeAt where the input says the code of what is new. */
const mustFit = ({ items }: FrameworkContent, codeAt: string): void => {
  for (const [part, limit] of Object.entries(mostParts) as [FrameworkPart, number][])
    if (itemsOf(items, part).length > limit)
      throw new FrameworkIncomplete(
        `too-many-${part}`,
        `A framework has at most ${limit} parts of this kind. Remove or merge some first.`,
        { limit },
      );
  const seen = new Set<string>();
  for (const { code } of items) {
    const folded = code?.toLowerCase();
    if (folded !== undefined && seen.has(folded))
      throw inputProblem(codeAt, 'code-taken', `The code ${code} is taken in this framework. Choose another.`);
    if (folded !== undefined) seen.add(folded);
  }
};
