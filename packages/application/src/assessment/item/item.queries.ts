import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { scopeOf } from '../../access';
import { Reads } from '../../database';
import { competencyText } from '../../needs';
import { reachesAll } from '../../organisation/whole-organisation.queries';
import { parse } from '../../problem';
import type { BankItemView, ItemRow } from './bank.queries';
import { itemColumns, mayReadItems, shownItem } from './bank.queries';
import { ItemInput } from './item.input';

export interface BankItemText {
  language: string;
  scenario: string | null;
  stem: string;
  right: readonly string[];
  wrong: readonly string[];
  rationale: string;
  provenance: string;
}

/** An item in full: for who writes and reviews, its key as well; withheld, it has no texts, no number and no remark, and nobody changes it. */
export interface BankItemInFull {
  item: BankItemView;
  competencyId: string;
  texts: BankItemText[];
  value: number | null;
  tolerance: number | null;
  version: number;
  /** Null of Baobab's. */
  writtenBy: string | null;
  changedBy: string | null;
  changedAt: Date;
  approvedBy: string | null;
  remark: string | null;
  remarkBy: string | null;
  mayChange: boolean;
  /** In review, and written and last changed by others than the reader. */
  mayReview: boolean;
  editions: { itemId: string; edition: number; state: string; changedAt: string }[];
}

type Row = ItemRow &
  Pick<
    BankItemInFull,
    | 'competencyId'
    | 'value'
    | 'tolerance'
    | 'version'
    | 'writtenBy'
    | 'changedBy'
    | 'changedAt'
    | 'approvedBy'
    | 'remark'
    | 'remarkBy'
    | 'editions'
  > & { reaches: boolean; isAuthor: boolean };

const nameOf = (column: string) =>
  `(select name from person where person.organisation_id = item.organisation_id and person.id = item.${column})`;

/** $1 the organisation, $2 the roots of the reader's coordination, $3 the reader, $4 the item. */
const text = `
  with ${competencyText}
  select ${itemColumns('$3')}, item.competency_id as "competencyId", item.value::float8, item.tolerance::float8, item.version,
    ${nameOf('written_by')} as "writtenBy", ${nameOf('changed_by')} as "changedBy", item.changed_at as "changedAt",
    ${nameOf('approved_by')} as "approvedBy", item.remark, ${nameOf('remark_by')} as "remarkBy",
    (${reachesAll.replaceAll('$1', '$2')}) as reaches, coalesce($3 in (item.written_by, item.changed_by), false) as "isAuthor",
    (select jsonb_agg(jsonb_build_object('itemId', each.id, 'edition', each.edition, 'state', replace(each.state, '-', '_'),
        'changedAt', each.changed_at) order by each.edition desc)
     from item each where each.organisation_id is not distinct from item.organisation_id and each.code = item.code) as editions
  from item left join asked_competency c on c.id = item.competency_id where item.id = $4`;

@Injectable()
export class ItemQueries {
  constructor(private readonly reads: Reads) {}

  /** Null where there is none of Baobab's or the organisation's own. @throws Refused for who coordinates nothing. */
  async byId(actor: Actor, input: unknown): Promise<BankItemInFull | null> {
    const { itemId, locale } = parse(ItemInput, input);
    const found = await this.reads.one<Row>(scopeOf(actor), {
      name: 'assessment.item',
      text,
      values: [actor.organisationId, mayReadItems(actor), actor.personId, itemId],
    });
    if (!found) return null;
    const {
      competencyId,
      value,
      tolerance,
      version,
      writtenBy,
      changedBy,
      changedAt,
      approvedBy,
      remark,
      remarkBy,
      editions,
      reaches,
      isAuthor,
      ...row
    } = found;
    const mayChange = row.own && reaches && !row.withheld;
    const key = row.withheld
      ? { texts: [], value: null, tolerance: null, remark: null, remarkBy: null }
      : { texts: textsOf(row), value, tolerance, remark, remarkBy };
    return {
      item: shownItem(row, locale),
      competencyId,
      ...key,
      ...{ version, writtenBy, changedBy, changedAt, approvedBy, editions },
      mayChange,
      mayReview: mayChange && row.state === 'in_review' && !isAuthor,
    };
  }
}

/** English first, as it is shown where another language is missing. */
const textsOf = ({ texts, right }: ItemRow): BankItemText[] =>
  Object.entries(texts)
    .sort(([one], [other]) => Number(other === 'en') - Number(one === 'en'))
    .map(([language, { scenario, stem, options, rationale, provenance }]) => ({
      language,
      scenario: scenario ?? null,
      stem,
      right: options.slice(0, right ?? 0),
      wrong: options.slice(right ?? 0),
      rationale,
      provenance,
    }));
