import type { Fusing } from '@baobab/domain/assessment';
import { selfBias, standardFusing } from '@baobab/domain/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor, ClockActor } from '../../access';
import { authorise } from '../../access';
import { audit, sql, unlessTaken, UnitOfWork } from '../../database';
import { frameworkInUse } from '../../framework/framework-in-use.queries';
import { countNeeds } from '../../needs';
import type { JobPayload } from '../../outbox';
import { WatchedJobs } from '../../outbox';
import { nameTaken, refuseUnfit } from './fuse-evidence';
import type { FusingOrder } from './fusing.input';
import { differencesText, fuseText, fuseValues } from './fusing-sql';

const refreshStatistics = () => sql('select refresh_statistics()');

/** Puts the levels of several rounds together into a round of its own; those stay as they are. The worker calls it. */
@Injectable()
export class RunFusing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: WatchedJobs,
  ) {}

  execute(_: ClockActor, payload: JobPayload<'fuse-evidence'>): Promise<void> {
    // What people said a moment ago is not in the planner's statistics yet. Refreshed before, everybody has them, and the tables are free for others to refresh.
    const before = (actor: Actor) => this.work.run(actor, refreshStatistics);
    return this.jobs.carryOut<FusingOrder, unknown>(
      payload,
      async (actor, order, progress) => {
        await authorise(actor, order.institutionId, 'coordinator');
        await refuseUnfit(actor, order);
        await progress('collecting', 0, 3);
        const roundId = await addRound(actor, order);
        const fusing = await weighing(actor, roundId, order);
        await progress('writing', 1, 3);
        await sql(fuseText, [actor.organisationId, roundId, order.institutionId, order.asOf, ...fuseValues(fusing)]);
        await progress('counting', 2, 3);
        // What was just written is known to no other transaction: these have to be of this one.
        await refreshStatistics();
        await countNeeds(roundId);
        const figures = await counted(actor, roundId);
        audit('evidence.fused', 'assessment-round', roundId, { ...figures, rounds: order.roundIds.length });
        return figures;
      },
      before,
    );
  }
}

/** Who sees persons in it is as in its rounds, which are of one policy. */
const addRound = async (actor: Actor, { name, asOf, roundIds, institutionId }: FusingOrder): Promise<string> => {
  const [added] = await unlessTaken(
    sql<{ id: string }>(
      `insert into assessment_round (organisation_id, name, kind, held_on, disclosure, created_by, source, instrument, fusing)
     select $1, $2, 'stand-alone', $3, (select disclosure from assessment_round where organisation_id = $1 and id = $5),
       $4, 'fused', left('Evidence put together: ' || code, 100), jsonb_build_object('institutionId', $6::uuid)
     from framework where id = ${frameworkInUse} returning id`,
      [actor.organisationId, name, asOf, actor.personId, roundIds[0], institutionId],
    ),
    nameTaken,
  );
  if (!added) throw new Error('The round was not written.');
  await sql(
    'insert into fused_round (organisation_id, round_id, evidence_round_id) select $1, $2, unnest($3::uuid[])',
    [actor.organisationId, added.id, roundIds],
  );
  return added.id;
};

/** Kept with the round, so that it can be told for ever how its levels came about. */
const weighing = async (actor: Actor, roundId: string, order: FusingOrder): Promise<Fusing> => {
  const { organisationId } = actor;
  const differences = await sql<{ difference: number }>(differencesText, [
    organisationId,
    roundId,
    order.institutionId,
  ]);
  const fusing: Fusing = {
    halfLifeDays: order.halfLifeDays,
    errors: { ...standardFusing.errors, ...order.errors },
    correctBias: order.correctBias,
    bias: selfBias(differences.map(({ difference }) => difference)),
  };
  await sql('update assessment_round set fusing = fusing || $3::jsonb where organisation_id = $1 and id = $2', [
    organisationId,
    roundId,
    JSON.stringify(fusing),
  ]);
  return fusing;
};

const counted = async ({ organisationId }: Actor, roundId: string): Promise<{ people: number; levels: number }> => {
  const [figures] = await sql<{ people: number; levels: number }>(
    `select count(distinct person_id)::int as people, count(*)::int as levels from assessed_level where organisation_id = $1 and round_id = $2`,
    [organisationId, roundId],
  );
  return figures ?? { people: 0, levels: 0 };
};
