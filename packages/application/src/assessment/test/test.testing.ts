import type { Actor } from '../../access';
import { EnvironmentKeyStore } from '../../access';
import type { WorkingDatabase } from '../../database/working-database.testing';
import {
  AnswerTestItem,
  MyAssessmentQueries,
  SubmitTest,
  TestResultsQueries,
  TestReviewQueries,
  TestSheetQueries,
} from '..';
import type { RoundDesk } from '../asked-round.testing';
import { orderFor } from './asked-item';

interface AskedItem {
  itemId: string;
  competencyId: string;
  ordinal: number;
  kind: 'single' | 'multiple' | 'order' | 'numeric' | 'case';
  options: number;
  right: number | null;
  value: number | null;
}

/** A test of a government, and what people do in it. */
export class TestDesk {
  readonly keys = new EnvironmentKeyStore('a key of the test alone, 32 characters long');

  constructor(
    private readonly database: WorkingDatabase,
    readonly rounds: RoundDesk,
  ) {}

  async open(itemsPerCompetency: number, said: Record<string, unknown> = {}): Promise<string> {
    const { roundId } = await this.rounds.openRound({ source: 'test', itemsPerCompetency, ...said });
    return roundId;
  }

  /** A test that asks each person what tells most about her. */
  async openAdaptive(
    said: { most?: number; error?: number } = {},
    more: Record<string, unknown> = {},
  ): Promise<string> {
    const adaptive = { most: 4, error: 0.5, ...said };
    const { roundId } = await this.rounds.openRound({ source: 'test', adaptive, ...more });
    return roundId;
  }

  /** Answers until the test is over for her. @returns the items in the order in which they came. */
  async sit(actor: Actor, roundId: string, solves: (item: AskedItem, place: number) => boolean): Promise<AskedItem[]> {
    const items = await this.items(roundId);
    const came: AskedItem[] = [];
    for (;;) {
      const asked = await this.sheet(actor, roundId);
      const item = items.find(({ itemId }) => itemId === asked?.item?.itemId);
      if (!item) return came;
      await this.send(actor, {
        roundId,
        itemId: item.itemId,
        ...this.answerTo(actor, roundId, item, solves(item, came.length)),
      });
      came.push(item);
    }
  }

  /** A test that asks an earlier one's items again. */
  repeat(roundId: string, actor: Actor = this.rounds.head) {
    return this.rounds.openRound({ source: 'test', name: 'Again', sameItemsAs: roundId }, actor);
  }

  async instrument(roundId: string): Promise<string | undefined> {
    const [round] = await this.database.rows<{ instrument: string }>(
      'select instrument from assessment_round where id = $1',
      [roundId],
    );
    return round?.instrument;
  }

  /** What the owner finds asked, in the order of the questions. */
  items(roundId: string): Promise<AskedItem[]> {
    return this.database.rows(
      `select item.id as "itemId", competency_id as "competencyId", ordinal::int, kind, jsonb_array_length(texts -> 'en' -> 'options') as options,
         right_options::int as right, value::float from test_item t join item on item.id = t.item_id where t.round_id = $1 order by t.position`,
      [roundId],
    );
  }

  sheet(actor: Actor, roundId: string, locale = 'en') {
    const { reads } = this.database;
    return new TestSheetQueries(reads, new MyAssessmentQueries(reads), this.keys).byRound(actor, { roundId, locale });
  }

  async send(actor: Actor, input: Record<string, unknown>) {
    return await new AnswerTestItem(this.database.work, this.keys).execute(actor, input);
  }

  /** To the question whose turn it is, right or wrong. */
  async answer(actor: Actor, roundId: string, right: boolean) {
    const asked = await this.sheet(actor, roundId);
    const item = (await this.items(roundId)).find(({ itemId }) => itemId === asked?.item?.itemId);
    if (!item) throw new Error('There is no question left.');
    return this.send(actor, { roundId, itemId: item.itemId, ...this.answerTo(actor, roundId, item, right) });
  }

  async answerAll(actor: Actor, roundId: string, solves: (item: AskedItem) => boolean): Promise<void> {
    const answered = (await this.sheet(actor, roundId))?.summary.answered ?? 0;
    for (const item of (await this.items(roundId)).slice(answered))
      await this.send(actor, {
        roundId,
        itemId: item.itemId,
        ...this.answerTo(actor, roundId, item, solves(item)),
      });
  }

  submit(actor: Actor, roundId: string) {
    return new SubmitTest(this.database.work).execute(actor, { roundId });
  }

  levels(roundId: string, { personId }: Actor) {
    return this.database.rows<{ level: number; estimate: number; error: number; source: string }>(
      'select level::int, estimate::float, standard_error::float as error, source from assessed_level where round_id = $1 and person_id = $2',
      [roundId, personId],
    );
  }

  review(actor: Actor, roundId: string, locale = 'en') {
    return new TestReviewQueries(this.database.reads).byRound(actor, { roundId, locale });
  }

  results(roundId: string, actor: Actor = this.rounds.head) {
    return new TestResultsQueries(this.database.reads).byRound(actor, { roundId });
  }

  /** As it is shown to this person: places of the options. */
  private answerTo({ personId }: Actor, roundId: string, item: AskedItem, right: boolean) {
    if (item.kind === 'numeric') return { number: (item.value ?? 0) + (right ? 0 : 1_000) };
    const order = orderFor(this.keys, item, { roundId, personId, itemId: item.itemId });
    const written = Array.from({ length: item.right ?? 0 }, (_, option) => option);
    const wrong = item.kind === 'order' ? [...written].reverse() : written.map((option) => item.options - 1 - option);
    return { chosen: (right ? written : wrong).map((option) => order.indexOf(option)) };
  }
}
