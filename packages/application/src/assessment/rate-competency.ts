import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { frameworkInUse } from '../framework/framework-in-use.queries';
import { competencyText } from '../needs';
import { parse } from '../problem';
import { mayAnswer } from './find-asked-round';
import { unknownCompetency, unknownLevel } from './asked-round-problems';
import { RateCompetencyInput } from './asked-round.input';

/**
 * Saves one answer of the actor, about herself or who reports to her. The last one counts, the same one again changes nothing. The first leaves
 * a row of audit, that she began; the others none, for what she chose on her way is hers.
 */
@Injectable()
export class RateCompetency {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ answered: number }> {
    const { roundId, personId, competencyId, ordinal } = parse(RateCompetencyInput, input);
    return this.work.run(actor, async () => {
      const { started, participant } = await mayAnswer(actor, roundId, personId, ['self', 'supervisor']);
      const asked = [actor.organisationId, roundId, participant];
      const others = await countOthers(asked, competencyId, ordinal);
      await sql(
        `insert into rating (organisation_id, round_id, person_id, rater_id, competency_id, ordinal) values ($1, $2, $3, $4, $5, $6)
         on conflict (organisation_id, round_id, person_id, competency_id) do update set ordinal = excluded.ordinal, answered_at = now()
           where rating.ordinal <> excluded.ordinal`,
        [...asked, actor.personId, competencyId, ordinal],
      );
      if (!started) {
        await sql(
          'update round_participant set started_at = now() where organisation_id = $1 and round_id = $2 and person_id = $3',
          asked,
        );
        audit('ratings.started', 'assessment-round', roundId);
      }
      return { answered: others + 1 };
    });
  }
}

/** How many other competencies are answered; the participant is locked, so it stays that. @throws InputProblem where this one, or the level, is not the framework's. */
const countOthers = async (asked: unknown[], competencyId: string, ordinal: number): Promise<number> => {
  const [known] = await sql<{ competency: boolean; level: boolean; others: number }>(
    `with ${competencyText}
     select exists (select 1 from asked_competency where id = $4) as competency,
       exists (select 1 from level where framework_id = ${frameworkInUse} and ordinal = $5) as level,
       (select count(*)::int from rating where organisation_id = $1 and round_id = $2 and person_id = $3
         and competency_id in (select id from asked_competency where id <> $4)) as others`,
    [...asked, competencyId, ordinal],
  );
  if (!known?.competency) throw unknownCompetency();
  if (!known.level) throw unknownLevel();
  return known.others;
};
