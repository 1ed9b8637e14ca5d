import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, unlessReferred, UnitOfWork } from '../../database';
import { authoriseOrganisation } from '../../organisation/whole-organisation.queries';
import { parse, VersionConflict } from '../../problem';
import { unknownTarget } from './institution-problems';
import { SetMaturityTargetsInput } from './institution.input';
import { modelInUse } from './model-in-use.queries';
import { targetsVersion } from './maturity-targets.queries';

/** Says where the organisation wants its institutions to be: one level an indicator, or none. One set for all, so by who coordinates all. */
@Injectable()
export class SetMaturityTargets {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { targets, expectedVersion } = parse(SetMaturityTargetsInput, input);
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator');
      // One at a time: what somebody set a moment ago is not undone unseen.
      await sql(`select pg_advisory_xact_lock(hashtextextended('maturity-targets ' || $1, 0))`, [actor.organisationId]);
      const [now] = await sql<{ version: string }>(`select ${targetsVersion} as version`, [actor.organisationId]);
      if (now?.version !== expectedVersion) throw new VersionConflict();
      await sql(`delete from maturity_target where organisation_id = $1 and model_id = ${modelInUse}`, [
        actor.organisationId,
      ]);
      await unlessReferred(
        sql(
          `insert into maturity_target (organisation_id, model_id, indicator_id, ordinal)
           select $1, ${modelInUse}, * from unnest($2::uuid[], $3::smallint[])`,
          [actor.organisationId, targets.map(({ indicatorId }) => indicatorId), targets.map(({ ordinal }) => ordinal)],
        ),
        unknownTarget,
      );
      audit('maturity-targets.set', 'organisation', actor.organisationId, { targets });
      return { done: true };
    });
  }
}
