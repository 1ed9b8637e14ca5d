import { toChoose, type ItemAnswer, type ItemKey } from '@baobab/domain/assessment/item';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../access';
import { KeyStore } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { mayAnswer } from '../find-asked-round';
import type { AdaptiveTest } from '@baobab/domain/assessment/test';
import { adaptiveText, givenText, nextOf } from './adaptive';
import { keyColumns, orderFor } from './asked-item';
import { questionsText } from './questions-sql';
import { itemAnswered, notItsTurn, notOfItsForm } from './test-problems';
import { AnswerTestItemInput } from './test.input';

type Given = z.output<typeof AnswerTestItemInput>;

/**
 * Keeps the actor's answer to the item whose turn it is; from then on it stays. The first leaves a row of audit, that she began; the others none,
 * for what she answers is hers.
 */
@Injectable()
export class AnswerTestItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: KeyStore,
  ) {}

  execute(actor: Actor, input: unknown): Promise<{ answered: number; of: number }> {
    const given = parse(AnswerTestItemInput, input);
    const mine = [actor.organisationId, given.roundId, actor.personId];
    return this.work.run(actor, async () => {
      const { started } = await mayAnswer(actor, given.roundId, null, ['test']);
      const { key, answered, of } = await this.findItem(actor, given);
      await sql(
        'insert into test_answer (organisation_id, round_id, person_id, item_id, answer) values ($1, $2, $3, $4, $5)',
        [...mine, given.itemId, JSON.stringify(this.answerOf(actor, given, key))],
      );
      if (!started) {
        await sql(
          'update round_participant set started_at = now() where organisation_id = $1 and round_id = $2 and person_id = $3',
          mine,
        );
        audit('ratings.started', 'assessment-round', given.roundId);
      }
      return { answered: answered + 1, of };
    });
  }

  /** @throws ItemAnswered, InputProblem where another item comes first. */
  private async findItem({ organisationId, personId }: Actor, { roundId, itemId }: Given) {
    const mine = [organisationId, roundId, personId];
    const [found] = await sql<ItemKey & { isAnswered: boolean; first: string; answered: number; of: number }>(
      itemText,
      [...mine, itemId],
    );
    if (found?.isAnswered) throw itemAnswered();
    const [adaptive] = await sql<AdaptiveTest>(adaptiveText, [organisationId, roundId]);
    const first = adaptive
      ? nextOf(this.keys, adaptive, await sql(givenText, mine), { roundId, personId })
      : found?.first;
    if (!found || first !== itemId) throw notItsTurn();
    const { answered, of, ...key } = found;
    return { key, answered, of };
  }

  /** With options as the author wrote them. @throws InputProblem */
  private answerOf({ personId }: Actor, { roundId, itemId, chosen, number }: Given, key: ItemKey): ItemAnswer {
    if (key.kind === 'numeric') {
      if (typeof number !== 'number') throw notOfItsForm();
      return { number };
    }
    const order = orderFor(this.keys, key, { roundId, personId, itemId });
    const options = (chosen ?? []).map((place) => order[place]);
    const asked = key.kind === 'order' ? key.options : (toChoose(key) ?? 1);
    if (options.length !== asked || options.includes(undefined) || new Set(options).size !== options.length)
      throw notOfItsForm();
    return { chosen: options.filter((option) => option !== undefined) };
  }
}

/** $1 the organisation, $2 the round, $3 the person, $4 the item; `first` where everybody is asked the same. */
const itemText = `
  with asked as (
    select t.position, t.item_id, a.item_id is not null as answered
    from test_item t left join test_answer a on a.organisation_id = t.organisation_id and a.round_id = t.round_id and a.item_id = t.item_id
      and a.person_id = $3
    where t.organisation_id = $1 and t.round_id = $2)
  select ${keyColumns}, asked.answered as "isAnswered", (select item_id from asked where not answered order by position limit 1) as first,
    (select count(*)::int from asked where answered) as answered, (${questionsText('$2')}) as of
  from asked join item on item.id = asked.item_id where asked.item_id = $4`;
