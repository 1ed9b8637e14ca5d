import type { Texts } from '@baobab/domain/framework';
import { sql } from '../database';
import { NotFound } from '../problem';
import type { NewDraft } from './begin-draft';
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

/** What somebody says of a framework that she begins. */
interface Named {
  sourceId: string | null;
  /** Of an adaptation or of a new framework; the next edition of an own one keeps its code. */
  code: string | null;
  name: string;
  locale: string;
}

/** How a draft of that source is called, by its name in one language; inside a unit of work. @throws NotFound, InputProblem */
export const newDraftOf = async ({ sourceId, code: asked, name, locale }: Named): Promise<NewDraft> => {
  const source = sourceId === null ? null : await findSource(sourceId);
  const next = source?.own === true;
  const code = next ? source.code : asked;
  if (code === null) throw inputProblem('code', 'required', 'Give the framework a code of its own.');
  const text = { label: name, provenance: 'organisation' as const };
  // The other languages of another's framework still name that one, so they are left behind.
  const texts: Texts = next ? { ...source.texts, [locale]: { ...source.texts[locale], ...text } } : { [locale]: text };
  return { code, next, sourceId, citation: source?.citation ?? null, name, texts };
};

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
