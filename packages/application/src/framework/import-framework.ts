import type { FrameworkContent, FrameworkItem, Texts } from '@baobab/domain/framework';
import { itemsOf } from '@baobab/domain/framework';
import type { CaseReading } from '@baobab/domain/framework/case';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { authoriseOrganisation } from '../organisation/whole-organisation.queries';
import { InputProblem, parse } from '../problem';
import { beginDraft } from './begin-draft';
import { beside, itemsOfFramework, readCaseUpload, sourceOf } from './case-upload';
import { findFrameworkDraft } from './change-draft';
import { deleteParts } from './copy-parts';
import { FrameworkCode, FrameworkName } from './framework.input';
import { Locale } from './words';
import { writeContent } from './write-content';

const read = { uploadId: z.uuid('Take the file again.'), locale: Locale };

export const ImportFrameworkInput = z.discriminatedUnion('mode', [
  z.object({ ...read, mode: z.literal('derive'), code: FrameworkCode, name: FrameworkName }),
  z.object({
    ...read,
    mode: z.literal('update'),
    frameworkId: z.uuid('Choose a draft.'),
    expectedVersion: z.int('Choose a draft.'),
  }),
]);
type Asked = z.output<typeof ImportFrameworkInput>;

const nothing: FrameworkContent = { items: [], lineage: [] };

/** Makes a draft of a package: a framework of its own, or what a draft that is here holds from now on. */
@Injectable()
export class ImportFramework {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ frameworkId: string }> {
    const asked = parse(ImportFrameworkInput, input);
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator', 'administrator');
      const reading = await readCaseUpload(this.work, actor, asked);
      mustBeTaken(reading);
      const frameworkId = await (asked.mode === 'derive'
        ? derive(actor, asked, reading)
        : update(actor, asked, reading.content));
      const { items } = reading.content;
      audit('framework.imported', 'framework', frameworkId, {
        mode: asked.mode,
        title: reading.title,
        competencies: itemsOf(items, 'competency').length,
        mended: reading.mended.map(({ code }) => code),
      });
      return { frameworkId };
    });
  }
}

const mustBeTaken = ({ refused }: CaseReading): void => {
  if (refused.length === 0) return;
  throw new InputProblem(refused.map(({ code, message }) => ({ path: 'uploadId', code, message })));
};

type Deriving = Extract<Asked, { mode: 'derive' }>;

const derive = async (actor: Actor, { code, name, locale }: Deriving, reading: CaseReading): Promise<string> => {
  const { content, citation } = reading;
  const sourceId = await sourceOf(content);
  const texts = named(itemsOf(content.items, 'framework')[0]?.texts ?? {}, name, locale);
  const { frameworkId } = await beginDraft(actor, { code, next: false, sourceId, citation, name, texts });
  const taken = beside(content, await itemsOfFramework(sourceId));
  await writeContent(frameworkId, nothing, withFramework(taken, frameworkId, texts));
  return frameworkId;
};

/** Under another name the other languages would still say the old one. */
const named = (texts: Texts, name: string, locale: string): Texts =>
  Object.values(texts).some(({ label }) => label === name)
    ? texts
    : { [locale]: { label: name, provenance: 'organisation' } };

type Updating = Extract<Asked, { mode: 'update' }>;

const update = async (actor: Actor, asked: Updating, content: FrameworkContent): Promise<string> => {
  const { id, sourceId } = await findFrameworkDraft(actor, asked);
  const taken = beside(content, await itemsOfFramework(sourceId));
  const texts = itemsOf(content.items, 'framework')[0]?.texts ?? {};
  await deleteParts(id);
  await writeContent(id, nothing, withFramework(taken, id, texts));
  await sql('update framework set version = version + 1 where id = $1', [id]);
  return id;
};

const withFramework = ({ items, lineage }: FrameworkContent, id: string, texts: Texts): FrameworkContent => ({
  items: items.map((item): FrameworkItem => (item.part === 'framework' ? { ...item, id, texts } : item)),
  lineage,
});
