import type { Objective } from '@baobab/domain/programme';
import { Injectable } from '@nestjs/common';
import type { Actor, ClockActor } from '../access';
import type { Offer } from '../catalogue';
import { readOffers } from '../catalogue';
import { sql } from '../database';
import type { LearnerGroup } from '../needs';
import { countGroupNeeds, readKinds, readProfiles } from '../needs';
import type { JobPayload } from '../outbox';
import { WatchedJobs } from '../outbox';
import { NotFound, Problem } from '../problem';
import { FewInNeed, refuseFew } from './few-in-need';
import { findDraft } from './find-programme';
import { hoursOfPerson } from './limits-told';
import type { ScenarioLimits } from './programme.input';
import { requestOf } from './request';
import { TailoringThread } from './tailoring-thread';

/** In all: the programme, and what each of its limits does. */
const timeLimit = 60; // seconds

class NoneInTime extends Problem {
  readonly kind = 'NoneInTime';

  constructor() {
    super('no-programme-in-time', 'No programme was found in a minute. Loosen the limits, or narrow the group.');
  }
}

interface Order {
  programmeId: string;
}

/** As much as the limits ask to know of people: who would follow what, and what tells those apart who may come into different tracks. */
const peopleOf = async (group: LearnerGroup, limits: ScenarioLimits, offers: readonly Offer[]) => {
  if ((limits.tracks ?? 1) > 1) return { kinds: await readKinds(group, offers) };
  return { profiles: hoursOfPerson(limits) === null ? [] : await readProfiles(group, offers) };
};

/** Counts the group's needs as they are now, and finds the best set of modules for them. The worker calls it. */
@Injectable()
export class RunTailoring {
  constructor(
    private readonly jobs: WatchedJobs,
    private readonly thread: TailoringThread,
    private readonly few: FewInNeed,
  ) {}

  execute(_: ClockActor, payload: JobPayload<'tailor-programme'>): Promise<void> {
    const before = (actor: Actor, { programmeId }: Order) => this.few.leastOf(actor, programmeId);
    return this.jobs.carryOut<Order, number>(
      payload,
      async (actor, { programmeId }, progress, least) => {
        const programme = await findDraft(actor, programmeId);
        const scenario = await this.scenario(actor, payload.jobId);
        await progress('counting', 0, null);
        const offers = await readOffers();
        const needs = await countGroupNeeds(programme, offers);
        refuseFew('programmeId', needs.peopleInNeed, least);
        const people = await peopleOf(programme, scenario.limits, offers);
        const request = requestOf(scenario.objective, scenario.limits, needs, offers, people);
        const outcome = await this.thread.work({ request, timeLimit }, 'solving', progress);
        if (!outcome) throw new NoneInTime();
        await sql('update scenario set needs = $3, outcome = $4 where organisation_id = $1 and id = $2', [
          actor.organisationId,
          scenario.id,
          needs,
          outcome,
        ]);
        await sql('update programme set needs = $3, counted_at = now() where organisation_id = $1 and id = $2', [
          actor.organisationId,
          programmeId,
          needs,
        ]);
        // What the set closes is told with its plan, as far as the reader may know.
        return { modules: outcome.modules.length };
      },
      before,
    );
  }

  private async scenario({ organisationId }: Actor, jobId: string) {
    const [scenario] = await sql<{ id: string; objective: Objective; limits: ScenarioLimits }>(
      'select id, objective, limits from scenario where organisation_id = $1 and job_id = $2',
      [organisationId, jobId],
    );
    if (!scenario) throw new NotFound('scenario');
    return scenario;
  }
}
