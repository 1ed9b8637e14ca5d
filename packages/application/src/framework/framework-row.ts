import type { FrameworkContent, FrameworkItem, FrameworkPart, Texts } from '@baobab/domain/framework';
import { ordered } from '@baobab/domain/framework';

export type FrameworkState = 'draft' | 'published' | 'retired';

interface ItemRow {
  id: string;
  source_label: string | null;
  texts: Texts;
}

/** A framework with all its parts, as it stands in the database. */
export interface FrameworkRow {
  id: string;
  organisationId: string | null;
  code: string;
  edition: number;
  state: FrameworkState;
  inUse: boolean;
  sourceId: string | null;
  whatChanged: string | null;
  publishedAt: Date | null;
  version: number;
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
  lineage: { competency_id: string; source_competency_id: string; relation: 'split' | 'merged' | 'rescaled' }[];
}

const partOf = (table: string, order: string) =>
  `(select coalesce(jsonb_agg(to_jsonb(${table}) order by ${order}), '[]') from ${table} where framework_id = framework.id)`;

/** To be followed by `where`. */
export const frameworkRows = `select id, organisation_id as "organisationId", code, edition, state, id = (select framework_in_use()) as "inUse",
    source_id as "sourceId", what_changed as "whatChanged", published_at as "publishedAt", version, citation, texts,
    ${partOf('level', 'ordinal')} as levels, ${partOf('competency_domain', 'position')} as domains,
    ${partOf('competency', 'position')} as competencies, ${partOf('descriptor', 'ordinal, strand nulls first, id')} as descriptors,
    ${partOf('attitude', 'position')} as attitudes, ${partOf('competency_lineage', 'competency_id, source_competency_id')} as lineage
  from framework`;

const item = (
  part: FrameworkPart,
  { id, source_label, texts }: ItemRow,
  more: Partial<FrameworkItem>,
): FrameworkItem => ({
  part,
  id,
  code: null,
  placeId: null,
  ordinal: null,
  strand: null,
  sourceLabel: source_label,
  texts,
  ...more,
});

/** As the rules of frameworks see it. */
export const contentOf = (row: FrameworkRow): FrameworkContent => ({
  items: ordered([
    item('framework', { id: row.id, source_label: null, texts: row.texts }, {}),
    ...row.levels.map((level) => item('level', level, { ordinal: level.ordinal })),
    ...row.domains.map((domain) => item('domain', domain, { code: domain.code })),
    ...row.competencies.map((competency) =>
      item('competency', competency, { code: competency.code, placeId: competency.competency_domain_id }),
    ),
    ...row.descriptors.map(({ competency_domain_id, competency_id, ordinal, strand, ...descriptor }) =>
      item('descriptor', descriptor, { placeId: competency_domain_id ?? competency_id, ordinal, strand }),
    ),
    ...row.attitudes.map((attitude) => item('attitude', attitude, {})),
  ]),
  lineage: row.lineage.map(({ competency_id, source_competency_id, relation }) => ({
    competencyId: competency_id,
    sourceCompetencyId: source_competency_id,
    relation,
  })),
});

/** $1 a draft: the nearest edition in its line that there is a newer one of, and the newest. */
export const upstreamText = `
  with recursive line as (
    select source_id as id, 1 as step from framework where id = $1
    union all select framework.source_id, step + 1 from line join framework on framework.id = line.id)
  select base.id as "baseId", newer.id as "newerId"
  from line join framework base on base.id = line.id join lateral (
    select id from framework where code = base.code and organisation_id is not distinct from base.organisation_id
      and state = 'published' and edition > base.edition order by edition desc limit 1) newer on true
  order by step limit 1`;

export interface UpstreamIds {
  baseId: string;
  newerId: string;
}
