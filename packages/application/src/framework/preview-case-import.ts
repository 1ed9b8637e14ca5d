import type { FrameworkPart } from '@baobab/domain/framework';
import { itemsOf } from '@baobab/domain/framework';
import type { CaseFinding } from '@baobab/domain/framework/case';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { UnitOfWork } from '../database';
import { authoriseOrganisation } from '../organisation/whole-organisation.queries';
import { parse } from '../problem';
import { beside, itemsOfFramework, readCaseUpload, sourceOf } from './case-upload';
import type { FrameworkEditionView } from './framework-view';
import { FrameworkQueries } from './framework.queries';
import { Locale } from './words';

export const CaseImportPreviewInput = z.object({ uploadId: z.uuid('Take the file again.'), locale: Locale });

export interface CasePreview {
  title: string;
  creator: string;
  frameworkCode: string | null;
  language: string;
  domains: number;
  competencies: number;
  levels: number;
  descriptors: number;
  attitudes: number;
  source: FrameworkEditionView | null;
  comparableCompetencies: number;
  mended: CaseFinding[];
  refused: CaseFinding[];
}

/** What a package holds and what was mended in it. Nothing is written. */
@Injectable()
export class PreviewCaseImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly frameworks: FrameworkQueries,
  ) {}

  async execute(actor: Actor, input: unknown): Promise<CasePreview> {
    const asked = parse(CaseImportPreviewInput, input);
    const { sourceId, ...seen } = await this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator', 'administrator');
      const { content, ...reading } = await readCaseUpload(this.work, actor, asked);
      const sourceId = await sourceOf(content);
      const source = await itemsOfFramework(sourceId);
      const known = new Set(source.map(({ id }) => id));
      const competencies = itemsOf(beside(content, source).items, 'competency');
      const count = (part: FrameworkPart) => itemsOf(content.items, part).length;
      const { title, creator, code, language, mended, refused } = reading;
      return {
        ...{ title, creator, frameworkCode: code, language, mended, refused, sourceId },
        domains: count('domain'),
        competencies: competencies.length,
        levels: count('level'),
        descriptors: count('descriptor'),
        attitudes: count('attitude'),
        comparableCompetencies: competencies.filter(({ id }) => known.has(id)).length,
      };
    });
    return { ...seen, source: await this.frameworks.edition(actor, sourceId, asked.locale) };
  }
}
