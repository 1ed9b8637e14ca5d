import { randomUUID } from 'node:crypto';
import type { FrameworkContent, FrameworkItem } from '@baobab/domain/framework';
import { byId, itemsOf, rescaled, sameScale } from '@baobab/domain/framework';
import type { CaseReading } from '@baobab/domain/framework/case';
import { readPackage } from '@baobab/domain/framework/case';
import type { Actor } from '../access';
import type { Upload } from '../assessment/upload.queries';
import { findUpload } from '../assessment/upload.queries';
import type { UnitOfWork } from '../database';
import { sql } from '../database';
import { UploadUnreadable } from '../table/text-file';
import { readFramework } from './change-draft';
import { frameworkInUse } from './framework-in-use.queries';
import { contentOf } from './framework-row';
import { namedUuid } from './named-uuid';

/** Inside a unit of work. @throws UploadGone, UploadUnreadable */
export const readCaseUpload = async (
  work: UnitOfWork,
  actor: Actor,
  { uploadId, locale }: { uploadId: string; locale: string },
): Promise<CaseReading> => {
  const found = parsed(await textOf(await findUpload(work, actor, uploadId)));
  const known = await sql<{ id: string }>('select id from competency union select id from competency_domain');
  return readPackage(found, { locale, named: namedUuid, known: new Set(known.map(({ id }) => id)) });
};

/** Reading it holds up everybody else for a moment: of this much, for less than a second. */
const longestPackage = 20_000_000;

const textOf = async ({ encoding, read }: Upload): Promise<string> => {
  const decoder = new TextDecoder(encoding);
  let text = '';
  for await (const piece of read()) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > longestPackage)
      throw new UploadUnreadable(
        'package-too-large',
        'The package is longer than 20 million characters, far more than a framework of 500 competencies takes. Export one framework only, and take that file.',
      );
  }
  return text + decoder.decode();
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new UploadUnreadable(
      'not-json',
      'This is no JSON, or breaks off before its end. Export the framework as a CASE package (CFPackage), and take that file.',
    );
  }
};

/** The published framework that most of the competencies are in, or come from; inside a unit of work. */
export const sourceOf = async ({ items, lineage }: FrameworkContent): Promise<string | null> => {
  const ids = [
    ...itemsOf(items, 'competency').map(({ id }) => id),
    ...lineage.map(({ sourceCompetencyId }) => sourceCompetencyId),
  ];
  const [found] = await sql<{ id: string }>(
    `select framework.id from competency join framework on framework.id = competency.framework_id
     where competency.id = any($1::uuid[]) and framework.state <> 'draft'
     group by framework.id
     order by count(*) desc, framework.id = ${frameworkInUse} desc, framework.edition desc, framework.id limit 1`,
    [ids],
  );
  return found?.id ?? null;
};

export const itemsOfFramework = async (id: string | null): Promise<readonly FrameworkItem[]> =>
  id === null ? [] : contentOf(await readFramework(id)).items;

/** As a draft of that source holds it: with other rungs a competency is another one, and only what the source has is where it comes from. */
export const beside = (content: FrameworkContent, source: readonly FrameworkItem[]): FrameworkContent => {
  const known = byId(source);
  const lineage = content.lineage.filter(({ sourceCompetencyId }) => known.has(sourceCompetencyId));
  const own = { ...content, lineage };
  if (source.length === 0 || sameScale(content.items, source)) return own;
  return rescaled(own, source, { known: () => undefined, newId: () => randomUUID() as string });
};
