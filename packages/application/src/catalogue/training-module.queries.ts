import type { TextInLanguage, Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { holding, keyOf, pageOf, Reads, sql } from '../database';
import { frameworkInUse } from '../framework/framework-in-use.queries';
import { reachesAll } from '../organisation/whole-organisation.queries';
import { parse } from '../problem';
import { TrainingModulesInput } from './catalogue.input';
import { equivalentsOf } from './offers';

export interface TaughtStepView {
  competencyId: string;
  fromOrdinal: number;
  toOrdinal: number;
}

export interface ModuleNamed {
  id: string;
  code: string;
  text: TextInLanguage;
}

export interface TrainingModuleView {
  id: string;
  code: string;
  text: TextInLanguage;
  provider: string;
  invented: boolean;
  /** The organisation's; the others are published by Baobab. */
  own: boolean;
  url: string | null;
  licence: string | null;
  /** That one person spends on it. */
  hours: number;
  modality: string;
  languages: string[];
  /** In US dollars. */
  costPerGroup: number;
  costPerPerson: number;
  /** How many people one group takes; null: any number. */
  groupSize: number | null;
  requires: ModuleNamed[];
  /** Either serves where the other is required. */
  equivalents: ModuleNamed[];
  teaches: TaughtStepView[];
}

export interface TrainingModulesView {
  nodes: TrainingModuleView[];
  endCursor: string | null;
  hasNextPage: boolean;
  totalCount: number;
  /** Whether the reader may add modules, and retire the organisation's own. */
  mayChange: boolean;
}

interface NamedRow {
  id: string;
  code: string;
  texts: Texts;
}
/** A module with its words in every language. */
export type ModuleRow = Omit<TrainingModuleView, 'text' | 'requires' | 'equivalents'> & { texts: Texts } & Record<
    'requires' | 'equivalents',
    NamedRow[]
  >;
/** Without a module where the page has none. */
interface PageRow {
  total: number;
  mayChange: boolean;
  title: string;
  module: ModuleRow | null;
}

const named = (ids: string): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object('id', other.id, 'code', other.code, 'texts', other.texts) order by other.code), '[]')
   from training_module other where other.id in (${ids}))`;

const columns = `module.id, module.code, module.texts, module.provider, module.invented, module.organisation_id is not null as own,
  module.url, module.licence, module.hours::float8 as hours, replace(module.modality, '-', '_') as modality, module.languages,
  module.cost_per_group::float8 as "costPerGroup", module.cost_per_person::float8 as "costPerPerson", module.group_size as "groupSize",
  ${named('select required_id from training_module_requirement r where r.training_module_id = module.id')} as requires,
  ${named(equivalentsOf('module.id'))} as equivalents,
  (select coalesce(jsonb_agg(jsonb_build_object('competencyId', step.competency_id, 'fromOrdinal', step.from_ordinal, 'toOrdinal', step.to_ordinal)
     order by competency.position), '[]')
   from training_module_step step join competency on competency.framework_id = ${frameworkInUse} and competency.id = step.competency_id
   where step.training_module_id = module.id) as teaches`;

/**
 * $1 the roots of the reader's coordination, $2 her locale, $3 to $7 the filter, $8 and $9 title and id of the last one seen, $10 how many.
 * The title is chosen as `textIn` chooses it. Row-level security keeps to Baobab's modules and the organisation's own.
 */
const pageText = `
  with wanted as (
    select module.*, coalesce(texts -> $2 ->> 'label', texts -> 'en' ->> 'label', (select value ->> 'label' from jsonb_each(texts) limit 1)) collate "und-x-icu" as title
    from training_module module where retired_at is null
      and ($3::text is null or code ilike $3 or provider ilike $3 or exists (select from jsonb_each(texts) where value ->> 'label' ilike $3))
      and ($4::uuid is null or exists (select from training_module_step step where step.training_module_id = module.id and step.competency_id = $4))
      and ($5::text is null or exists (select from unnest(languages) as language where language = $5 or language like $5 || '-%'))
      and ($6::text is null or modality = $6)
      and ($7::boolean is null or invented = $7))
  select (select count(*)::int from wanted) as total, (${reachesAll}) as "mayChange", title, to_jsonb(page) - 'title' as module
  from (values (1)) as one left join lateral (
    select ${columns}, title from wanted module where $8::text is null or (title, id) > ($8, $9::uuid)
    order by title, id limit $10) page on true
  order by title, id`;

const TitleAndId = z.tuple([z.string(), z.uuid()]);

/** In one language. */
export const moduleView = (
  { texts, requires, equivalents, ...module }: ModuleRow,
  locale: string,
): TrainingModuleView => {
  const name = ({ id, code, texts: words }: NamedRow): ModuleNamed => ({ id, code, text: textIn(words, locale) });
  return { ...module, text: textIn(texts, locale), requires: requires.map(name), equivalents: equivalents.map(name) };
};

const byIdsText = `select ${columns} from training_module module where module.id = any($1::uuid[])`;

/** Inside a unit of work: modules to be kept as they are, retired ones too. */
export const readModules = (ids: readonly string[]): Promise<ModuleRow[]> => sql(byIdsText, [ids]);

@Injectable()
export class TrainingModuleQueries {
  constructor(private readonly reads: Reads) {}

  /** Those on offer, by title in the reader's language. */
  async page(actor: Actor, input: unknown): Promise<TrainingModulesView> {
    const { first, after, filter, locale } = parse(TrainingModulesInput, input);
    const { search, competencyId, language, modality, invented } = filter ?? {};
    const [title, id] = keyOf(after, TitleAndId) ?? [null, null];
    const wanted = [
      search ? holding(search) : null,
      competencyId ?? null,
      language ?? null,
      modality ?? null,
      invented ?? null,
    ];
    const found = await this.reads.all<PageRow>(scopeOf(actor), {
      name: 'catalogue.page',
      text: pageText,
      values: [rootsOf(actor, 'coordinator'), locale, ...wanted, title, id, first + 1],
    });
    const modules = found.flatMap(({ title, module }) => (module ? [{ title, module }] : []));
    const { edges, pageInfo } = pageOf(modules, first, ({ title, module }) => [title, module.id]);
    return {
      nodes: edges.map(({ node }) => moduleView(node.module, locale)),
      ...pageInfo,
      totalCount: found[0]?.total ?? 0,
      mayChange: found[0]?.mayChange ?? false,
    };
  }

  /** In the order of the ids, retired ones too; null where there is none for this organisation. */
  async byIds(actor: Actor, ids: readonly string[], locale: string): Promise<(TrainingModuleView | null)[]> {
    const found = await this.reads.all<ModuleRow>(scopeOf(actor), {
      name: 'catalogue.by-ids',
      text: byIdsText,
      values: [ids],
    });
    const byId = new Map(found.map((module) => [module.id, moduleView(module, locale)]));
    return ids.map((id) => byId.get(id) ?? null);
  }
}
