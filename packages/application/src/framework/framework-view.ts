import type { TextInLanguage, Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { frameworkInUse } from './framework-in-use.queries';
import type { FrameworkRow, FrameworkState } from './framework-row';

/** An item as it is read: its stable id, the label that its source gave it, and its text in one language. */
interface FrameworkItemView {
  id: string;
  sourceLabel: string | null;
  text: TextInLanguage;
}

interface LevelView extends FrameworkItemView {
  ordinal: number;
}

interface DescriptorView extends FrameworkItemView {
  ordinal: number;
  strand: string | null;
}

export interface CompetencyView extends FrameworkItemView {
  code: string;
  /** Its own, finer than its domain's; often none. */
  descriptors: DescriptorView[];
}

interface CompetencyDomainView extends CompetencyView {
  competencies: CompetencyView[];
}

export interface FrameworkView extends Pick<
  FrameworkRow,
  'id' | 'code' | 'edition' | 'state' | 'inUse' | 'sourceId' | 'whatChanged' | 'publishedAt' | 'version' | 'citation'
> {
  own: boolean;
  locale: string;
  text: TextInLanguage;
  levels: LevelView[];
  domains: CompetencyDomainView[];
  attitudes: FrameworkItemView[];
}

/** Which edition of which framework, without its parts. */
export interface FrameworkEditionView {
  id: string;
  text: TextInLanguage;
  code: string;
  edition: number;
  state: FrameworkState;
  own: boolean;
  inUse: boolean;
  publishedAt: Date | null;
  whatChanged: string | null;
  competencies: number;
  /** Those in which every part has a text. */
  languages: string[];
  sourceId: string | null;
}

export type EditionRow = Omit<FrameworkEditionView, 'text'> & { texts: Texts };

const parts = ['level', 'competency_domain', 'competency', 'descriptor', 'attitude'];

/** Of a framework `f`. */
export const editionColumns = `f.id, f.texts, f.code, f.edition, f.state, f.organisation_id is not null as own, f.id = ${frameworkInUse} as "inUse",
  f.published_at as "publishedAt", f.what_changed as "whatChanged", f.source_id as "sourceId",
  (select count(*)::int from competency where framework_id = f.id) as competencies,
  array(
    with part as materialized (
      select f.texts ${parts.map((table) => `union all select texts from ${table} where framework_id = f.id`).join(' ')})
    select language from part, jsonb_object_keys(part.texts) as language
    group by language having count(*) = (select count(*) from part) order by language) as languages`;

export const editionView = ({ texts, ...edition }: EditionRow, locale: string): FrameworkEditionView => ({
  ...edition,
  text: textIn(texts, locale),
});

const item =
  (locale: string) =>
  ({ id, source_label, texts }: { id: string; source_label: string | null; texts: Texts }): FrameworkItemView => ({
    id,
    sourceLabel: source_label ?? null,
    text: textIn(texts, locale),
  });

export const frameworkView = (row: FrameworkRow, locale: string): FrameworkView => {
  const read = item(locale);
  const descriptors = new Map<string | null, DescriptorView[]>();
  for (const { competency_domain_id, competency_id, ordinal, strand, ...descriptor } of row.descriptors) {
    const place = competency_domain_id ?? competency_id;
    descriptors.set(place, [...(descriptors.get(place) ?? []), { ...read(descriptor), ordinal, strand }]);
  }
  const withDescriptors = (part: { id: string; code: string; source_label: string | null; texts: Texts }) => ({
    ...read(part),
    code: part.code,
    descriptors: descriptors.get(part.id) ?? [],
  });
  const { id, code, edition, state, inUse, sourceId, whatChanged, publishedAt, version, citation } = row;
  return {
    ...{ id, code, edition, state, inUse, sourceId, whatChanged, publishedAt, version, citation, locale },
    own: row.organisationId !== null,
    text: textIn(row.texts, locale),
    levels: row.levels.map((level) => ({ ...read(level), ordinal: level.ordinal })),
    domains: row.domains.map((domain) => ({
      ...withDescriptors(domain),
      competencies: row.competencies
        .filter(({ competency_domain_id }) => competency_domain_id === domain.id)
        .map(withDescriptors),
    })),
    attitudes: row.attitudes.map(read),
  };
};
