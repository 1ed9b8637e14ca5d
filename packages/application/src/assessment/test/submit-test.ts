import { leastError } from '@baobab/domain/assessment';
import type { ItemAnswer, ItemKey } from '@baobab/domain/assessment/item';
import { guessOf, isCorrect } from '@baobab/domain/assessment/item';
import type { AdaptiveTest, FoundLevel, LevelItem, Response } from '@baobab/domain/assessment/test';
import { adaptiveLevels, levelOfAnswers, nextAdaptiveItem } from '@baobab/domain/assessment/test';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { answersMissing } from '../asked-round-problems';
import { mayAnswer } from '../find-asked-round';
import { writeSubmitted } from '../write-submitted';
import { adaptiveText, givenText } from './adaptive';
import { keyColumns } from './asked-item';
import { SubmitTestInput } from './test.input';

interface Answered extends ItemKey {
  itemId: string;
  competencyId: string;
  ordinal: number;
  answer: ItemAnswer | null;
}

/** Scores what the actor answered, and makes levels of it: all of them or none. */
@Injectable()
export class SubmitTest {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { roundId } = parse(SubmitTestInput, input);
    const mine = [actor.organisationId, roundId, actor.personId];
    return this.work.run(actor, async () => {
      await mayAnswer(actor, roundId, null, ['test']);
      const [adaptive] = await sql<AdaptiveTest>(adaptiveText, [actor.organisationId, roundId]);
      const scored = score(adaptive ? await sql(givenText, mine) : await answersOf(mine));
      await sql(
        `insert into test_result (organisation_id, round_id, person_id, item_id, solved)
         select $1, $2, $3, * from unnest($4::uuid[], $5::boolean[])`,
        [...mine, scored.map(({ itemId }) => itemId), scored.map(({ solved }) => solved)],
      );
      const levels = adaptive ? levelsOnScale(adaptive, scored) : levelsOf(scored);
      await sql(
        `insert into assessed_level (organisation_id, round_id, person_id, competency_id, source, level, estimate, standard_error, assessed_on)
         select $1, $2, $3, competency_id, 'test', level, estimate, error, app_today()
         from unnest($4::uuid[], $5::int[], $6::real[], $7::real[]) as found (competency_id, level, estimate, error)`,
        [
          ...mine,
          levels.map(({ competencyId }) => competencyId),
          levels.map(({ level }) => level),
          levels.map(({ estimate }) => estimate),
          // Answers may leave nothing open, people do.
          levels.map(({ standardError }) => Math.max(leastError, standardError)),
        ],
      );
      await writeSubmitted(mine);
      audit('ratings.submitted', 'assessment-round', roundId, { levels: levels.length });
      return { done: true };
    });
  }
}

const answersOf = (mine: unknown[]): Promise<Answered[]> =>
  sql(
    `select item.id as "itemId", item.competency_id as "competencyId", item.ordinal::int, ${keyColumns}, a.answer
     from test_item t join item on item.id = t.item_id
       left join test_answer a on a.organisation_id = t.organisation_id and a.round_id = t.round_id and a.item_id = t.item_id and a.person_id = $3
     where t.organisation_id = $1 and t.round_id = $2 order by t.position`,
    mine,
  );

/** @throws AnswersMissing */
const score = (items: readonly Answered[]) => {
  const missing = items.filter(({ answer }) => answer === null).length;
  if (missing > 0) throw answersMissing(missing, 'question');
  return items.map((item) => ({ ...item, solved: item.answer !== null && isCorrect(item, item.answer) }));
};

interface Scored extends Answered {
  solved: boolean;
}

/** @throws AnswersMissing where the test is not over for her. */
const levelsOnScale = (test: AdaptiveTest, scored: readonly Scored[]) => {
  const given = new Map(scored.map(({ itemId, solved }) => [itemId, solved]));
  if (nextAdaptiveItem(test, given, 0) !== null) throw answersMissing(1, 'question');
  return adaptiveLevels(test, given);
};

const levelsOf = (scored: readonly Scored[]): (FoundLevel & { competencyId: string })[] =>
  [...new Set(scored.map(({ competencyId }) => competencyId))].map((competencyId) => {
    const responses = scored
      .filter((each) => each.competencyId === competencyId)
      .map((each): Response<LevelItem> => ({
        item: { ordinal: each.ordinal, guess: guessOf(each) },
        solved: each.solved,
      }));
    return { competencyId, ...levelOfAnswers(responses) };
  });
