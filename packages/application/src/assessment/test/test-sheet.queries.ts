import type { ItemKey, ItemTexts } from '@baobab/domain/assessment/item';
import { itemTextIn, toChoose } from '@baobab/domain/assessment/item';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { KeyStore, scopeOf } from '../../access';
import { Reads } from '../../database';
import { parse } from '../../problem';
import type { MyAssessmentView } from '../my-assessments.queries';
import { MyAssessmentQueries } from '../my-assessments.queries';
import type { AdaptiveTest } from '@baobab/domain/assessment/test';
import { adaptiveText, givenText, nextOf } from './adaptive';
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

type ItemRow = ItemKey & { itemId: string; texts: ItemTexts };

const itemText = `select item.id as "itemId", item.texts, ${keyColumns} from item where item.id = $1`;

/** $1 the organisation, $2 the round, $3 the person: the first item that has no answer. */
const firstText = `
  select t.item_id as "itemId" from test_item t
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
    const itemId = asked ? await this.nextId(actor, summary) : null;
    const found =
      itemId &&
      (await this.reads.one<ItemRow>(scopeOf(actor), {
        name: 'assessment.test-item',
        text: itemText,
        values: [itemId],
      }));
    if (!found) return { summary, item: null };
    const order = orderFor(this.keys, found, { roundId, personId: actor.personId, itemId: found.itemId });
    return { summary, item: shown(found, order, locale) };
  }

  /** Null where all are answered. */
  private async nextId(actor: Actor, { roundId, adaptive }: MyAssessmentView): Promise<string | null> {
    const { organisationId, personId } = actor;
    const mine = [organisationId, roundId, personId];
    if (!adaptive) {
      const first = await this.reads.one<{ itemId: string }>(scopeOf(actor), {
        name: 'assessment.first-item',
        text: firstText,
        values: mine,
      });
      return first?.itemId ?? null;
    }
    const [test, answers] = await Promise.all([
      this.reads.one<AdaptiveTest>(scopeOf(actor), {
        name: 'assessment.adaptive-test',
        text: adaptiveText,
        values: [organisationId, roundId],
      }),
      this.reads.all<Parameters<typeof nextOf>[2][number]>(scopeOf(actor), {
        name: 'assessment.given-answers',
        text: givenText,
        values: mine,
      }),
    ]);
    return test && nextOf(this.keys, test, answers, { roundId, personId });
  }
}

const shown = ({ itemId, texts, kind, right }: ItemRow, order: readonly number[], locale: string): TestItemView => {
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
