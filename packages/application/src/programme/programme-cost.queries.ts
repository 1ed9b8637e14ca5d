import { writeAmount } from '@baobab/domain/budget';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { BudgetQueries } from '../budget';
import { offersText } from '../catalogue';
import type { Offer } from '../catalogue';
import { Reads } from '../database';
import type { GroupNeeds, LearnerGroup } from '../needs';
import { GroupToldQueries } from '../needs';
import { parse } from '../problem';
import { planTold } from './plan-told';
import { planView } from './plan-view';
import { ProgrammeQueries } from './programme.queries';

interface Costed extends LearnerGroup {
  needs: GroupNeeds;
  chosen: { id: string; byHand: boolean }[];
}

/** To a thousand dollars: of which people a cost comes does not show in it. */
const coarse = 100_000;
const ChoicesInput = z.object({ programmeId: z.uuid('Choose a programme.') });

/** What a plan costs, and whether a budget line may tell it: who reads a line does not always see persons. */
@Injectable()
export class ProgrammeCostQueries {
  constructor(
    private readonly reads: Reads,
    private readonly groups: GroupToldQueries,
    private readonly programmes: ProgrammeQueries,
    private readonly budget: BudgetQueries,
  ) {}

  /**
   * In whole hundredths; `told` where it would tell of too few to nobody. Asked before a unit of work begins. Null where there is no such programme, which
   * is refused by who publishes it.
   */
  async of(actor: Actor, programmeId: string): Promise<{ cost: number; told: boolean } | null> {
    const row = await this.reads.one<Costed>(scopeOf(actor), {
      name: 'programme.costed',
      text: `select round_id as "roundId", institution_id as "institutionId", role_profile_id as "roleProfileId", competency_id as "competencyId", needs,
          (select coalesce(jsonb_agg(jsonb_build_object('id', training_module_id, 'byHand', by_hand) order by position), '[]') from programme_module m
           where m.organisation_id = p.organisation_id and m.programme_id = p.id) as chosen
        from programme p where organisation_id = $1 and id = $2`,
      values: [actor.organisationId, programmeId],
    });
    if (!row) return null;
    const { needs, chosen, ...group } = row;
    const [offers, [told]] = await Promise.all([
      this.reads.all<Offer>(scopeOf(actor), {
        name: 'catalogue.offers',
        text: offersText,
        values: [chosen.map(({ id }) => id)],
      }),
      this.groups.of(actor, [group]),
    ]);
    // The same with tracks: a module is paid for everybody whom it teaches something.
    const plan = planView({ needs, offers, chosen, open: null, tracks: [] });
    const seen = told ? planTold(plan, needs, offers, { told, named: 0 }) : null;
    return { cost: Math.round((plan.cost ?? 0) * 100), told: seen !== null && seen.cost !== null };
  }

  /** What publishing it commits, and which lines may pay for it; null where there is no such programme within reach. */
  async choices(actor: Actor, input: unknown) {
    const { programmeId } = parse(ChoicesInput, input);
    const programme = await this.programmes.byId(actor, { id: programmeId });
    const cost = await this.of(actor, programmeId);
    if (!programme || !cost) return null;
    const suggested = programme.seesPersons ? Math.ceil(cost.cost / coarse) * coarse : null;
    return {
      ...(await this.budget.choices(actor, programme.institutionId)),
      cost: cost.told ? writeAmount(cost.cost) : null,
      suggested: cost.told || suggested === null ? null : writeAmount(suggested),
    };
  }
}
