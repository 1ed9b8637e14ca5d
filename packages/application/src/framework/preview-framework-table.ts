import type { FrameworkContent, FrameworkItem, FrameworkPart, TextInLanguage } from '@baobab/domain/framework';
import { byId, comparableCompetencies, itemsOf, textIn } from '@baobab/domain/framework';
import type { TableFinding } from '@baobab/domain/framework/table';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { UnitOfWork } from '../database';
import { authoriseOrganisation } from '../organisation/whole-organisation.queries';
import { parse } from '../problem';
import { itemsOfFramework } from './case-upload';
import { readFramework } from './change-draft';
import { contentOf } from './framework-row';
import { besideSource, emptyContent, readTableUpload } from './framework-table-upload';
import { Locale } from './words';

export const FrameworkTablePreviewInput = z.object({
  uploadId: z.uuid('Take the file again.'),
  locale: Locale,
  /** What the table changes: a draft, or the edition that a draft is made of. Null: nothing that is here. */
  baseId: z.uuid('Choose a framework.').nullish().default(null),
});

/** A part as the table leaves it, beside what it changes. */
interface TablePart {
  code: string | null;
  text: TextInLanguage;
  change: 'added' | 'changed' | 'same';
}

interface TableDomain extends TablePart {
  competencies: TablePart[];
}

/** A part of what the table changes that would be there no more. */
interface DroppedPart {
  part: FrameworkPart;
  code: string | null;
  /** Of a descriptor: the code of the domain or competency that it is of. */
  placeCode: string | null;
  /** Of a level, and of a descriptor. */
  ordinal: number | null;
  text: TextInLanguage;
}

export interface TablePreview {
  fileName: string;
  languages: string[];
  levels: TablePart[];
  domains: TableDomain[];
  attitudes: TablePart[];
  descriptors: number;
  /** What the table does not have; descriptors only of what stays, at levels that stay. */
  dropped: DroppedPart[];
  /** Of the competencies: those that are the same as in what they are drafted from. */
  comparableCompetencies: number;
  mended: TableFinding[];
  refused: TableFinding[];
}

/** What a table makes of a framework, and what is wrong in it. Nothing is written. */
@Injectable()
export class PreviewFrameworkTable {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<TablePreview> {
    const { baseId, ...asked } = parse(FrameworkTablePreviewInput, input);
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator', 'administrator');
      const row = baseId === null ? null : await readFramework(baseId);
      const base = row ? contentOf(row) : emptyContent(asked.uploadId);
      const { content, fileName, languages, mended, refused } = await readTableUpload(this.work, actor, asked, base);
      const taken = refused.length > 0 ? emptyContent(asked.uploadId) : content;
      const source = row?.state === 'draft' ? await itemsOfFramework(row.sourceId) : base.items;
      return {
        ...{ fileName, languages, mended, refused },
        ...partsOf(taken, base, asked.locale),
        dropped: refused.length > 0 ? [] : droppedOf(taken, base, asked.locale),
        comparableCompetencies: comparableCompetencies({ items: source, lineage: [] }, besideSource(taken, source)),
      };
    });
  }
}

const partsOf = (content: FrameworkContent, base: FrameworkContent, locale: string) => {
  const [now, before] = [described(content), described(base)];
  const part = (item: FrameworkItem): TablePart => {
    const was = before.get(item.id);
    const change = was === undefined ? 'added' : was === now.get(item.id) ? 'same' : 'changed';
    return { code: item.code, text: textIn(item.texts, locale), change };
  };
  const { items } = content;
  const competencies = itemsOf(items, 'competency');
  return {
    levels: itemsOf(items, 'level').map(part),
    domains: itemsOf(items, 'domain').map((domain) => ({
      ...part(domain),
      competencies: competencies.filter(({ placeId }) => placeId === domain.id).map(part),
    })),
    attitudes: itemsOf(items, 'attitude').map(part),
    descriptors: itemsOf(items, 'descriptor').length,
  };
};

/** Each part with what its levels look like, as something that can be compared. */
const described = ({ items }: FrameworkContent): Map<string, string> => {
  const told = new Map<string, FrameworkItem[]>();
  for (const item of items) {
    const id = item.part === 'descriptor' ? (item.placeId ?? '') : item.id;
    told.set(id, [...(told.get(id) ?? []), item]);
  }
  return new Map([...told].map(([id, parts]) => [id, JSON.stringify(parts)]));
};

/** Descriptors of a part or of a level that goes are not listed: they go with it, and it is. */
const droppedOf = (content: FrameworkContent, base: FrameworkContent, locale: string): DroppedPart[] => {
  const [here, before] = [byId(content.items), byId(base.items)];
  const ordinals = new Set(itemsOf(content.items, 'level').map(({ ordinal }) => ordinal));
  const alone = ({ part, placeId, ordinal }: FrameworkItem) =>
    part !== 'descriptor' || (here.has(placeId ?? '') && ordinals.has(ordinal));
  return base.items
    .filter((item) => !here.has(item.id) && alone(item))
    .map(({ part, code, placeId, ordinal, texts }) => ({
      ...{ part, code, ordinal, text: textIn(texts, locale) },
      placeCode: part === 'descriptor' ? (before.get(placeId ?? '')?.code ?? null) : null,
    }));
};
