import { randomUUID } from 'node:crypto';
import type { FrameworkContent, Texts } from '@baobab/domain/framework';
import { itemsOf } from '@baobab/domain/framework';
import type { TableReading } from '@baobab/domain/framework/table';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { audit, UnitOfWork } from '../database';
import { authoriseOrganisation } from '../organisation/whole-organisation.queries';
import { InputProblem, parse } from '../problem';
import { beginDraft } from './begin-draft';
import { itemsOfFramework } from './case-upload';
import { changeDraft, readFramework, sourceItems } from './change-draft';
import { newDraftOf } from './draft-source';
import { FrameworkCode, FrameworkName } from './framework.input';
import { contentOf } from './framework-row';
import { besideSource, emptyContent, readTableUpload } from './framework-table-upload';
import { Locale } from './words';
import { writeContent } from './write-content';

const read = { uploadId: z.uuid('Take the file again.'), locale: Locale };

export const ImportFrameworkTableInput = z.discriminatedUnion('mode', [
  z.object({
    ...read,
    mode: z.literal('derive'),
    /** The edition whose parts the table words anew, found by their codes. Null: it stands alone. */
    sourceId: z.uuid('Choose a framework.').nullish().default(null),
    code: FrameworkCode.nullish().default(null),
    name: FrameworkName,
  }),
  z.object({
    ...read,
    mode: z.literal('update'),
    frameworkId: z.uuid('Choose a draft.'),
    expectedVersion: z.int('Choose a draft.'),
  }),
]);
type Asked = z.output<typeof ImportFrameworkTableInput>;

/** Makes a draft of a table: a framework of its own, the draft of an edition, or what a draft that is here holds from now on. */
@Injectable()
export class ImportFrameworkTable {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ frameworkId: string }> {
    const asked = parse(ImportFrameworkTableInput, input);
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator', 'administrator');
      const read = (base: FrameworkContent) => readTableUpload(this.work, actor, asked, base).then(mustBeTaken);
      const frameworkId = await (asked.mode === 'derive' ? derive(actor, asked, read) : update(actor, asked, read));
      return { frameworkId };
    });
  }
}

type Read = (base: FrameworkContent) => Promise<TableReading & { fileName: string }>;

const mustBeTaken: <R extends TableReading>(reading: R) => R = (reading) => {
  if (reading.refused.length === 0) return reading;
  throw new InputProblem(
    reading.refused.map(({ code, message, places }) => ({
      path: 'uploadId',
      code,
      message: `Row ${places.map(({ row }) => row).join(', ')}: ${message}`,
    })),
  );
};

const told = (mode: Asked['mode'], { fileName, content, mended }: Awaited<ReturnType<Read>>) => ({
  ...{ mode, fileName, mended: mended.map(({ code }) => code) },
  competencies: itemsOf(content.items, 'competency').length,
});

const derive = async (actor: Actor, asked: Extract<Asked, { mode: 'derive' }>, read: Read): Promise<string> => {
  const draft = await newDraftOf(asked);
  const { sourceId } = asked;
  const reading = await read(sourceId === null ? emptyContent(randomUUID()) : contentOf(await readFramework(sourceId)));
  const { frameworkId } = await beginDraft(actor, draft);
  // Where its parts come from in what it is drafted from, not where those come from.
  const content = besideSource({ ...reading.content, lineage: [] }, await itemsOfFramework(sourceId));
  await writeContent(frameworkId, { items: [], lineage: [] }, named(content, frameworkId, draft.texts));
  audit('framework.imported', 'framework', frameworkId, told('derive', reading));
  return frameworkId;
};

const named = ({ items, lineage }: FrameworkContent, id: string, texts: Texts): FrameworkContent => ({
  items: items.map((item) => (item.part === 'framework' ? { ...item, id, texts } : item)),
  lineage,
});

const update = async (actor: Actor, asked: Extract<Asked, { mode: 'update' }>, read: Read): Promise<string> => {
  const { frameworkId } = asked;
  await changeDraft(actor, asked, async (draft) => {
    const reading = await read(draft.content);
    const content = besideSource(reading.content, await sourceItems(draft));
    return { content, itemId: frameworkId, action: 'framework.imported', details: told('update', reading) };
  });
  return frameworkId;
};
