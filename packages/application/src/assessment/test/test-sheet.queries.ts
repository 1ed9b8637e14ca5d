import type { ItemKey, ItemTexts } from '@baobab/domain/assessment/item';
import { itemTextIn, toChoose } from '@baobab/domain/assessment/item';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { KeyStore, scopeOf } from '../../access';
import { Reads } from '../../database';
import { parse } from '../../problem';
import type { MyAssessmentView } from '../my-assessments.queries';
import { MyAssessmentQueries } from '../my-assessments.queries';
import { keyColumns, orderFor } from './asked-item';
import { TestSheetInput } from './test.input';

/** A question as it is shown: no key, and options in the person's own order. */
export interface TestItemView {
  itemId: string;
  kind: string;
  language: string;
  scenario: string | null;
  stem: string;
  /** How many options are to be chosen, where it may be more than one. */
  choose: number | null;
  options: string[];
}

export interface TestSheetView {
  summary: MyAssessmentView;
  item: TestItemView | null;
}

/** $1 the organisation, $2 the round, $3 the person: the first item that has no answer. */
const text = `
  select item.id as "itemId", item.texts, ${keyColumns}
  from test_item t join item on item.id = t.item_id
  where t.organisation_id = $1 and t.round_id = $2 and not exists (
    select 1 from test_answer a where a.organisation_id = $1 and a.round_id = $2 and a.person_id = $3 and a.item_id = t.item_id)
  order by t.position limit 1`;

@Injectable()
export class TestSheetQueries {
  constructor(
    private readonly reads: Reads,
    private readonly mine: MyAssessmentQueries,
    private readonly keys: KeyStore,
  ) {}

  /** Null where the actor is not asked; without an item where all are answered, or the round takes no answers. */
  async byRound(actor: Actor, input: unknown): Promise<TestSheetView | null> {
    const { roundId, locale } = parse(TestSheetInput, input);
    const summary = (await this.mine.mine(actor)).find((each) => each.roundId === roundId && each.source === 'test');
    if (!summary) return null;
    const asked = summary.open && summary.submittedAt === null;
    const found = asked
      ? await this.reads.one<ItemKey & { itemId: string; texts: ItemTexts }>(scopeOf(actor), {
          name: 'assessment.test-item',
          text,
          values: [actor.organisationId, roundId, actor.personId],
        })
      : null;
    if (!found) return { summary, item: null };
    const order = orderFor(this.keys, found, { roundId, personId: actor.personId, itemId: found.itemId });
    return { summary, item: shown(found, order, locale) };
  }
}

const shown = (
  { itemId, texts, kind, right }: ItemKey & { itemId: string; texts: ItemTexts },
  order: readonly number[],
  locale: string,
): TestItemView => {
  const { language, scenario, stem, options: written } = itemTextIn(texts, locale);
  return {
    itemId,
    kind,
    language,
    scenario: scenario ?? null,
    stem,
    choose: toChoose({ kind, right }),
    options: order.map((position) => written[position] ?? ''),
  };
};
