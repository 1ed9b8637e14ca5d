import { randomUUID } from 'node:crypto';
import type { Texts } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { NotFound, parse } from '../problem';
import { authoriseOrganisation } from './authorise-organisation';
import { copyParts, firstLevel } from './copy-parts';
import { DraftFrameworkInput } from './framework.input';
import { DraftExists, inputProblem } from './framework-problems';
import type { FrameworkState } from './framework-row';

interface Source {
  id: string;
  own: boolean;
  code: string;
  state: FrameworkState;
  citation: string;
  texts: Texts;
}

/** More than anybody works on at a time. */
const mostDrafts = 20;

/** Begins the next edition of an own framework, an adaptation of another, or an empty framework. */
@Injectable()
export class DraftFramework {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ frameworkId: string }> {
    const { sourceId, code: asked, name, locale } = parse(DraftFrameworkInput, input);
    const frameworkId = randomUUID();
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator', 'administrator');
      // One at a time in an organisation, so that no two are the same edition.
      await sql(`select pg_advisory_xact_lock(hashtextextended('framework:' || $1, 0))`, [actor.organisationId]);
      const source = sourceId === null ? null : await findSource(sourceId);
      const next = source?.own === true;
      const code = next ? source.code : asked;
      if (code === null) throw inputProblem('code', 'required', 'Give the framework a code of its own.');
      const edition = await nextEdition(actor, code, next);
      const text = { label: name, provenance: 'organisation' as const };
      // The other languages of another's framework still name that one, so they are left behind.
      const texts: Texts = next
        ? { ...source.texts, [locale]: { ...source.texts[locale], ...text } }
        : { [locale]: text };
      await sql(
        `insert into framework (id, organisation_id, code, edition, state, source_id, citation, texts, created_by)
         select $1, id, $3, $4, 'draft', $5, coalesce($6, organisation.name || ': ' || $7), $8, $9 from organisation where id = $2`,
        [
          frameworkId,
          actor.organisationId,
          code,
          edition,
          sourceId,
          source?.citation ?? null,
          name,
          texts,
          actor.personId,
        ],
      );
      await (source ? copyParts(source.id, frameworkId) : firstLevel(frameworkId));
      audit('framework.drafted', 'framework', frameworkId, { name, code, edition, sourceId });
      return { frameworkId };
    });
  }
}

const findSource = async (id: string): Promise<Source> => {
  const [source] = await sql<Source>(
    `select id, organisation_id is not null as own, code, state, citation, texts from framework where id = $1`,
    [id],
  );
  if (!source) throw new NotFound('framework');
  if (source.state === 'draft')
    throw inputProblem('sourceId', 'source-draft', 'This is a draft itself. Choose an edition that was published.');
  return source;
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
      'code',
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
