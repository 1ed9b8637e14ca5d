import type { TextInLanguage, Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';

/** An item as it is read: its stable id, the label that its source gave it, and its text in one language. */
export interface FrameworkItem {
  id: string;
  sourceLabel: string | null;
  text: TextInLanguage;
}

export interface LevelView extends FrameworkItem {
  ordinal: number;
}

export interface DescriptorView extends FrameworkItem {
  ordinal: number;
  strand: string | null;
}

export interface CompetencyView extends FrameworkItem {
  code: string;
  /** Its own, finer than its domain's; often none. */
  descriptors: DescriptorView[];
}

export interface CompetencyDomainView extends CompetencyView {
  competencies: CompetencyView[];
}

export interface FrameworkView {
  id: string;
  citation: string;
  text: TextInLanguage;
  levels: LevelView[];
  domains: CompetencyDomainView[];
  attitudes: FrameworkItem[];
}

interface ItemRow {
  id: string;
  source_label: string | null;
  texts: Texts;
}

interface FrameworkRow {
  id: string;
  citation: string;
  texts: Texts;
  levels: (ItemRow & { ordinal: number })[];
  domains: (ItemRow & { code: string })[];
  competencies: (ItemRow & { code: string; competency_domain_id: string })[];
  descriptors: (ItemRow & {
    ordinal: number;
    strand: string | null;
    competency_domain_id: string | null;
    competency_id: string | null;
  })[];
  attitudes: ItemRow[];
}

const partOf = (table: string, order: string) =>
  `(select coalesce(jsonb_agg(to_jsonb(${table}) order by ${order}), '[]') from ${table} where framework_id = framework.id)`;

/** The framework that an organisation works with: its own if it has one, else the published source. */
const frameworkText = `select id, citation, texts, ${partOf('level', 'ordinal')} as levels, ${partOf('competency_domain', 'position')} as domains,
    ${partOf('competency', 'position')} as competencies, ${partOf('descriptor', 'ordinal')} as descriptors, ${partOf('attitude', 'position')} as attitudes
  from framework order by organisation_id nulls last, code limit 1`;

const item =
  (locale: string) =>
  ({ id, source_label, texts }: ItemRow): FrameworkItem => ({
    id,
    sourceLabel: source_label ?? null,
    text: textIn(texts, locale),
  });

@Injectable()
export class FrameworkQueries {
  constructor(private readonly reads: Reads) {}

  async framework(actor: Actor, locale: string): Promise<FrameworkView> {
    const row = await this.reads.one<FrameworkRow>(scopeOf(actor), { name: 'framework', text: frameworkText });
    if (!row) throw new Error('There is no framework at all: the migration that publishes the source did not run.');
    return shaped(row, locale);
  }
}

const shaped = (row: FrameworkRow, locale: string): FrameworkView => {
  const read = item(locale);
  const descriptorsOf = (key: 'competency_domain_id' | 'competency_id', id: string): DescriptorView[] =>
    row.descriptors
      .filter((descriptor) => descriptor[key] === id)
      .map((descriptor) => ({ ...read(descriptor), ordinal: descriptor.ordinal, strand: descriptor.strand }));
  const competenciesOf = (domainId: string): CompetencyView[] =>
    row.competencies
      .filter((competency) => competency.competency_domain_id === domainId)
      .map((competency) => ({
        ...read(competency),
        code: competency.code,
        descriptors: descriptorsOf('competency_id', competency.id),
      }));
  return {
    id: row.id,
    citation: row.citation,
    text: textIn(row.texts, locale),
    levels: row.levels.map((level) => ({ ...read(level), ordinal: level.ordinal })),
    domains: row.domains.map((domain) => ({
      ...read(domain),
      code: domain.code,
      descriptors: descriptorsOf('competency_domain_id', domain.id),
      competencies: competenciesOf(domain.id),
    })),
    attitudes: row.attitudes.map(read),
  };
};
