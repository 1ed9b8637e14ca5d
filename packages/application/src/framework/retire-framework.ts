import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { authoriseOrganisation } from '../organisation/whole-organisation.queries';
import { NotFound, parse, VersionConflict } from '../problem';
import type { FrameworkChanged } from './change-draft';
import { frameworkInUse } from './framework-in-use.queries';
import { lockFrameworks } from './framework-lock';
import { FrameworkVersionInput } from './framework.input';
import { FrameworkIncomplete } from './framework-problems';
import type { FrameworkState } from './framework-row';
import { refuseWhileAnswered, useFramework } from './use-framework';

/** Takes an own edition out of use; the organisation works again with the framework that it came from. Once more changes nothing. */
@Injectable()
export class RetireFramework {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<FrameworkChanged> {
    const { frameworkId, expectedVersion } = parse(FrameworkVersionInput, input);
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator', 'administrator');
      await lockFrameworks(actor);
      const [edition] = await sql<{ code: string; state: FrameworkState; version: number; inUse: boolean }>(
        `select code, state, version, id = ${frameworkInUse} as "inUse" from framework
         where id = $1 and organisation_id = $2 for update`,
        [frameworkId, actor.organisationId],
      );
      if (!edition) throw new NotFound('framework of your organisation');
      if (edition.state === 'retired') return { version: edition.version, itemId: null };
      if (edition.state === 'draft')
        throw new FrameworkIncomplete('still-draft', 'Nobody works with a draft. Delete it, or publish it first.');
      if (edition.version !== expectedVersion) throw new VersionConflict();
      if (edition.inUse) await refuseWhileAnswered(actor);
      await sql(`update framework set state = 'retired', version = version + 1 where id = $1`, [frameworkId]);
      const moved = edition.inUse ? await useFramework(actor, await whereItCameFrom(frameworkId)) : {};
      audit('framework.retired', 'framework', frameworkId, { code: edition.code, ...moved });
      return { version: edition.version + 1, itemId: null };
    });
  }
}

/** The nearest in the line of its sources that is published, and not the organisation's own. */
const whereItCameFrom = async (frameworkId: string): Promise<string | null> => {
  const [found] = await sql<{ id: string }>(
    `with recursive line as (
       select source_id as id, 1 as step from framework where id = $1
       union all select framework.source_id, step + 1 from line join framework on framework.id = line.id)
     select id from line join framework using (id) where organisation_id is null and state = 'published' order by step limit 1`,
    [frameworkId],
  );
  return found?.id ?? null;
};
