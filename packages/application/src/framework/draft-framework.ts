import type { Texts } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { authoriseOrganisation } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { NotFound, parse } from '../problem';
import { beginDraft } from './begin-draft';
import { copyParts, firstLevel } from './copy-parts';
import { DraftFrameworkInput } from './framework.input';
import { inputProblem } from './framework-problems';
import type { FrameworkState } from './framework-row';

interface Source {
  id: string;
  own: boolean;
  code: string;
  state: FrameworkState;
  citation: string;
  texts: Texts;
}

/** Begins the next edition of an own framework, an adaptation of another, or an empty framework. */
@Injectable()
export class DraftFramework {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ frameworkId: string }> {
    const { sourceId, code: asked, name, locale } = parse(DraftFrameworkInput, input);
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator', 'administrator');
      const source = sourceId === null ? null : await findSource(sourceId);
      const next = source?.own === true;
      const code = next ? source.code : asked;
      if (code === null) throw inputProblem('code', 'required', 'Give the framework a code of its own.');
      const text = { label: name, provenance: 'organisation' as const };
      // The other languages of another's framework still name that one, so they are left behind.
      const texts: Texts = next
        ? { ...source.texts, [locale]: { ...source.texts[locale], ...text } }
        : { [locale]: text };
      const citation = source?.citation ?? null;
      const { frameworkId, edition } = await beginDraft(actor, { code, next, sourceId, citation, name, texts });
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
