import { leastPeople } from '@baobab/domain/needs';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { Reads } from '../database';
import type { LearnerGroup } from '../needs';
import { GroupToldQueries } from '../needs';
import { InputProblem } from '../problem';

/** What is chosen for very few people tells what they lack: only who sees persons in the round tailors for so few. */
@Injectable()
export class FewInNeed {
  constructor(
    private readonly reads: Reads,
    private readonly groups: GroupToldQueries,
  ) {}

  /**
   * How many people of a group have to be in need for the actor to tailor for it; 0 for who sees them, no number is enough where it is told of none.
   * Asked before a unit of work begins: reading is not nested in one.
   */
  async least(actor: Actor, group: LearnerGroup): Promise<number> {
    const round = await this.reads.one<{ seesPersons: boolean; named: number }>(scopeOf(actor), {
      name: 'programme.few-in-need',
      text: `select disclosure <> 'person' as "seesPersons", (select count(*)::int from agreed_to(r.id, $3, $4)) as named
        from assessment_round r where organisation_id = $1 and id = $2`,
      values: [actor.organisationId, group.roundId, rootsOf(actor, 'coordinator'), rootsOf(actor, 'manager')],
    });
    if (!round || round.seesPersons) return 0;
    const [told] = await this.groups.of(actor, [group]);
    return told?.people ? leastPeople + round.named : Infinity;
  }

  /** The same of a programme's group; 0 where there is no such programme, which is refused by who works on it. */
  async leastOf(actor: Actor, programmeId: string): Promise<number> {
    const group = await this.reads.one<LearnerGroup>(scopeOf(actor), {
      name: 'programme.group',
      text: `select round_id as "roundId", institution_id as "institutionId", role_profile_id as "roleProfileId", competency_id as "competencyId"
        from programme where organisation_id = $1 and id = $2`,
      values: [actor.organisationId, programmeId],
    });
    return group ? this.least(actor, group) : 0;
  }
}

/** The same where nobody is: else who sees no persons would be told which of the two it is. @throws InputProblem */
export const refuseFew = (path: string, peopleInNeed: number, least: number): void => {
  if (peopleInNeed >= least) return;
  throw new InputProblem([
    {
      path,
      code: 'few-in-need',
      message:
        'Of this group you may not be told how many are below target, or fewer than ten are. Choose a larger one, or ask somebody who may see persons in this round.',
    },
  ]);
};
