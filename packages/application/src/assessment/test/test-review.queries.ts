import type { ItemAnswer, ItemTexts } from '@baobab/domain/assessment/item';
import { itemTextIn } from '@baobab/domain/assessment/item';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { scopeOf } from '../../access';
import { Reads } from '../../database';
import { parse } from '../../problem';
import { stillOpen } from '../still-open.queries';
import { TestSheetInput } from './test.input';

/** What somebody answered, whether it was right, and why what is right is right. */
export interface ReviewedItemView {
  itemId: string;
  language: string;
  scenario: string | null;
  stem: string;
  /** What she chose, of an order in hers; none of a number. */
  answer: string[];
  number: number | null;
  solved: boolean;
  rationale: string | null;
}

interface Row {
  itemId: string;
  texts: ItemTexts;
  answer: ItemAnswer;
  solved: boolean;
}

/**
 * $1 the organisation, $2 the round, $3 the person. Nothing while this round may still be answered, nor while another one may that asks one of the
 * same items, or another edition of one: what she is told would be known to who answers it.
 */
const text = `
  select item.id as "itemId", item.texts, a.answer, result.solved
  from assessment_round r join test_item t on t.organisation_id = $1 and t.round_id = r.id join item on item.id = t.item_id
    join test_result result on result.organisation_id = $1 and result.round_id = r.id and result.item_id = item.id and result.person_id = $3
    join test_answer a on a.organisation_id = $1 and a.round_id = r.id and a.item_id = item.id and a.person_id = $3
  where r.organisation_id = $1 and r.id = $2 and not ${stillOpen('r')} and not exists (
    select 1 from assessment_round asking join test_item t on t.organisation_id = $1 and t.round_id = asking.id join item other on other.id = t.item_id
    where asking.organisation_id = $1 and ${stillOpen('asking')} and (other.organisation_id is null, other.code) in (
      select one.organisation_id is null, one.code from test_item own join item one on one.id = own.item_id
      where own.organisation_id = $1 and own.round_id = r.id))
  order by t.position`;

/** A test as who sat it looks back on it. Row-level security shows her no other answers than hers. */
@Injectable()
export class TestReviewQueries {
  constructor(private readonly reads: Reads) {}

  /** Nothing before she may know, or where she did not submit. */
  async byRound(actor: Actor, input: unknown): Promise<ReviewedItemView[]> {
    const { roundId, locale } = parse(TestSheetInput, input);
    const rows = await this.reads.all<Row>(scopeOf(actor), {
      name: 'assessment.test-review',
      text,
      values: [actor.organisationId, roundId, actor.personId],
    });
    return rows.map((row) => reviewed(row, locale));
  }
}

const reviewed = ({ itemId, texts, answer, solved }: Row, locale: string): ReviewedItemView => {
  const { language, scenario, stem, options, rationale } = itemTextIn(texts, locale);
  return {
    itemId,
    language,
    scenario: scenario ?? null,
    stem,
    answer: 'chosen' in answer ? answer.chosen.map((option) => options[option] ?? '') : [],
    number: 'number' in answer ? answer.number : null,
    solved,
    rationale: rationale || null,
  };
};
