import type { Objective, TailoredProgramme, TailoringRequest } from '@baobab/domain/programme';
import { Injectable } from '@nestjs/common';
import type { Actor, ClockActor } from '../access';
import { readOffers } from '../catalogue';
import { sql } from '../database';
import { countGroupNeeds } from '../needs';
import type { JobPayload, Progress } from '../outbox';
import { WatchedJobs } from '../outbox';
import { NotFound, Problem } from '../problem';
import { findDraft } from './find-programme';
import type { ScenarioLimits } from './programme.input';
import { requestOf } from './request';
import { TailoringThread } from './tailoring-thread';

/** In all: the programme, and what each of its limits does. */
const timeLimit = 60; // seconds
const askEvery = 1_000; // milliseconds

class NoneInTime extends Problem {
  readonly kind = 'NoneInTime';

  constructor() {
    super('no-programme-in-time', 'No programme was found in a minute. Loosen the limits, or narrow the group.');
  }
}

/** Counts the group's needs as they are now, and finds the best set of modules for them. The worker calls it. */
@Injectable()
export class RunTailoring {
  constructor(
    private readonly jobs: WatchedJobs,
    private readonly thread: TailoringThread,
  ) {}

  execute(_: ClockActor, payload: JobPayload<'tailor-programme'>): Promise<void> {
    return this.jobs.carryOut<{ programmeId: string }>(payload, async (actor, { programmeId }, progress) => {
      const programme = await findDraft(actor, programmeId);
      const scenario = await this.scenario(actor, payload.jobId);
      await progress('counting', 0, null);
      const offers = await readOffers();
      const needs = await countGroupNeeds(programme, offers);
      const outcome = await this.solve(requestOf(scenario.objective, scenario.limits, needs, offers), progress);
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
      return { modules: outcome.modules.length, needClosed: outcome.needClosed };
    });
  }

  private async scenario({ organisationId }: Actor, jobId: string) {
    const [scenario] = await sql<{ id: string; objective: Objective; limits: ScenarioLimits }>(
      'select id, objective, limits from scenario where organisation_id = $1 and job_id = $2',
      [organisationId, jobId],
    );
    if (!scenario) throw new NotFound('scenario');
    return scenario;
  }

  private async solve(request: TailoringRequest, progress: Progress): Promise<TailoredProgramme> {
    const stop = new AbortController();
    const watch = setInterval(() => {
      progress('solving', 0, null).catch((reason: unknown) => stop.abort(reason));
    }, askEvery);
    try {
      await progress('solving', 0, null);
      const outcome = await this.thread.solve({ request, timeLimit }, stop.signal);
      if (!outcome) throw new NoneInTime();
      return outcome;
    } catch (error) {
      throw stop.signal.aborted ? stop.signal.reason : error;
    } finally {
      clearInterval(watch);
    }
  }
}
