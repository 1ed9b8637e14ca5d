import type { ItemAnswer, ItemKey } from '@baobab/domain/assessment/item';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { mayAnswer } from '../find-asked-round';
import { keyColumns } from './asked-item';
import { SubmitTest } from './submit-test';

const SatTestInput = z.object({
  roundId: z.uuid(),
  /** Items that are answered right; all others are answered wrong. */
  solved: z.array(z.uuid()),
});

/**
 * Answers a test for somebody of the demonstration, all questions in one go, and submits it: one after the other, dozens of people would
 * hold up the first start for a quarter of a minute. Never offered by the api.
 */
@Injectable()
export class SitDemonstrationTest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly submit: SubmitTest,
  ) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { roundId, solved } = parse(SatTestInput, input);
    const mine = [actor.organisationId, roundId, actor.personId];
    return this.work.run(actor, async () => {
      const [demonstration] = await sql('select 1 from organisation where id = $1 and demonstration', [
        actor.organisationId,
      ]);
      if (!demonstration) throw new Error('Only people of the demonstration have tests answered for them.');
      await mayAnswer(actor, roundId, null, ['test']);
      const keys = await sql<ItemKey & { itemId: string }>(
        `select item.id as "itemId", ${keyColumns} from test_item t join item on item.id = t.item_id where t.organisation_id = $1 and t.round_id = $2`,
        [actor.organisationId, roundId],
      );
      const answers = keys.map((key) => answerTo(key, solved.includes(key.itemId)));
      await sql(
        `insert into test_answer (organisation_id, round_id, person_id, item_id, answer)
         select $1, $2, $3, * from unnest($4::uuid[], $5::jsonb[])`,
        [...mine, keys.map(({ itemId }) => itemId), answers.map((answer) => JSON.stringify(answer))],
      );
      await sql(
        'update round_participant set started_at = now() where organisation_id = $1 and round_id = $2 and person_id = $3',
        mine,
      );
      audit('ratings.started', 'assessment-round', roundId);
      return this.submit.execute(actor, { roundId });
    });
  }
}

/** Wrong: the last options in place of the first, or a number beyond what counts. */
const answerTo = ({ kind, options, right, value, tolerance }: ItemKey, isRight: boolean): ItemAnswer => {
  if (kind === 'numeric') return { number: (value ?? 0) + (isRight ? 0 : 2 * (tolerance ?? 0) + 1) };
  const first = Array.from({ length: right ?? 1 }, (_, option) => option);
  return { chosen: isRight ? first : first.map((option) => options - 1 - option) };
};
