import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import type { ItemTexts } from '@baobab/domain/assessment/item';
import { itemTextIn, onlyLongestIn } from '@baobab/domain/assessment/item';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { holding, keyOf, pageOf, Reads } from '../../database';
import { competencyText } from '../../needs';
import { reachesAll } from '../../organisation/whole-organisation.queries';
import { parse, Refused } from '../../problem';
import type { TaskGroup } from '../../task-groups';
import { tasksByKind } from '../../task-groups';
import { ItemsInput } from './item.input';
import { withheldFrom } from './withheld.queries';

/** An item as the list of the bank shows it. */
export interface BankItemView {
  id: string;
  code: string;
  /** The organisation's; the others are published by Baobab. */
  own: boolean;
  /** Null where the framework in use does not have it: then it is not asked. */
  competencyCode: string | null;
  competencyLabel: string | null;
  ordinal: number;
  kind: string;
  state: string;
  edition: number;
  /** Of a case: without it the question says little. */
  scenario: string | null;
  stem: string;
  /** That of the stem, which may be another than was asked for. */
  language: string;
  languages: string[];
  /** Languages in which the right option is the only longest; none where the key is withheld. */
  onlyLongest: string[];
  /** Rounds of the organisation that asked it. */
  rounds: number;
  /** The reader is asked it, or another edition of it, in a test that she has not submitted: until then its key is kept from her. */
  withheld: boolean;
}

export interface BankView {
  nodes: BankItemView[];
  endCursor: string | null;
  hasNextPage: boolean;
  totalCount: number;
  /** Of the organisation's, whatever the filter. */
  inReview: number;
  mayChange: boolean;
}

export interface ItemRow {
  id: string;
  code: string;
  own: boolean;
  competencyCode: string | null;
  competencyTexts: Texts | null;
  ordinal: number;
  kind: string;
  state: string;
  edition: number;
  texts: ItemTexts;
  right: number | null;
  rounds: number;
  withheld: boolean;
}

/** The columns of an `ItemRow`, of `item` and its competency `c`. $1 the organisation. @param reader her id in the statement. */
export const itemColumns = (
  reader: string,
): string => `item.id, item.code, item.organisation_id is not null as own, c.code as "competencyCode",
  c.texts as "competencyTexts", item.ordinal::int, item.kind, replace(item.state, '-', '_') as state, item.edition::int, item.texts,
  item.right_options::int as right,
  (select count(*)::int from test_item asked where asked.organisation_id = $1 and asked.item_id = item.id) as rounds,
  ${withheldFrom(reader)} as withheld`;

export const shownItem = ({ competencyTexts, texts, right, ...row }: ItemRow, locale: string): BankItemView => {
  const { scenario, stem, language } = itemTextIn(texts, locale);
  return {
    ...row,
    competencyLabel: competencyTexts && textIn(competencyTexts, locale).label,
    scenario: scenario ?? null,
    stem,
    language,
    languages: Object.keys(texts),
    onlyLongest: row.withheld ? [] : onlyLongestIn({ texts, right }),
  };
};

/** Who reads items and their keys: whoever coordinates. @throws Refused */
export const mayReadItems = (actor: Actor): string[] => {
  const roots = rootsOf(actor, 'coordinator');
  if (roots.length === 0) throw new Refused();
  return roots;
};

interface PageRow {
  total: number;
  inReview: number;
  mayChange: boolean;
  place: string;
  item: ItemRow | null;
}

/**
 * $1 the organisation, $2 the roots of the reader's coordination, $3 to $8 the filter, $9 and $10 place and id of the last one seen, $11 how many,
 * $12 the reader.
 * Of an edition that another followed nothing is shown, nor of Baobab's items of competencies that the framework in use has not. Row-level
 * security keeps to Baobab's items and the organisation's own.
 */
const pageText = `
  with ${competencyText},
  wanted as (
    select ${itemColumns('$12')},
      (coalesce(lpad(c.position::text, 5, '0'), '99999') || ' ' || lpad(item.ordinal::text, 2, '0') || ' ' || item.code) collate "C" as place
    from item left join asked_competency c on c.id = item.competency_id
    where (c.id is not null or item.organisation_id is not null)
      and (item.state <> 'retired' or not exists (
        select from item later where later.organisation_id = item.organisation_id and later.code = item.code and later.edition > item.edition))
      and ($3::text is null or item.code ilike $3 or exists (select from jsonb_each(item.texts) where value ->> 'stem' ilike $3))
      and ($4::uuid is null or item.competency_id = $4)
      and ($5::int is null or item.ordinal = $5)
      and ($6::text is null or item.state = $6)
      and ($7::boolean is null or (item.organisation_id is not null) = $7)
      and ($8::text is null or not item.texts ? $8))
  select (select count(*)::int from wanted) as total,
    (select count(*)::int from item where organisation_id = $1 and state = 'in-review') as "inReview",
    (${reachesAll.replaceAll('$1', '$2')}) as "mayChange", place, to_jsonb(page) - 'place' as item
  from (values (1)) as one left join lateral (
    select * from wanted where $9::text is null or (place, id) > ($9 collate "C", $10::uuid) order by place, id limit $11) page on true
  order by place, id`;

const PlaceAndId = z.tuple([z.string(), z.uuid()]);

/** $1 the organisation, $2 the roots of the reader's coordination, $3 the reader. Who wrote an edition, or changed it last, does not review it, nor does who is asked it. */
const toReviewText = `
  with task as (
    select 'item_to_review' as kind, id, code as name, null as cohort_name, null::int as people, changed_at as at from item
    where organisation_id = $1 and state = 'in-review' and $3 not in (written_by, changed_by) and not ${withheldFrom('$3')} and (${reachesAll.replaceAll('$1', '$2')}))
  ${tasksByKind('task')}`;

/** The items that tests may ask, and those that are being written. */
@Injectable()
export class ItemBankQueries {
  constructor(private readonly reads: Reads) {}

  /** In the order of the framework. @throws Refused for who coordinates nothing: keys are told here. */
  async page(actor: Actor, input: unknown): Promise<BankView> {
    const { first, after, filter, locale } = parse(ItemsInput, input);
    const roots = mayReadItems(actor);
    const { search, competencyId, ordinal, state, own, missing } = filter ?? {};
    const [place, id] = keyOf(after, PlaceAndId) ?? [null, null];
    const wanted = [search ? holding(search) : null, competencyId, ordinal, state, own, missing].map(
      (each) => each ?? null,
    );
    const found = await this.reads.all<PageRow>(scopeOf(actor), {
      name: 'assessment.item-bank',
      text: pageText,
      values: [actor.organisationId, roots, ...wanted, place, id, first + 1, actor.personId],
    });
    const items = found.flatMap(({ place: at, item }) => (item ? [{ at, item }] : []));
    const { edges, pageInfo } = pageOf(items, first, ({ at, item }) => [at, item.id]);
    const [counts] = found;
    return {
      nodes: edges.map(({ node }) => shownItem(node.item, locale)),
      ...pageInfo,
      totalCount: counts?.total ?? 0,
      inReview: counts?.inReview ?? 0,
      mayChange: counts?.mayChange ?? false,
    };
  }

  /** What of the organisation's items waits for the actor's review. */
  toReview(actor: Actor): Promise<TaskGroup[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'assessment.items-to-review',
      text: toReviewText,
      values: [actor.organisationId, rootsOf(actor, 'coordinator'), actor.personId],
    });
  }
}
