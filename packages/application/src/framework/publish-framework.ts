import { itemsOf } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { parse } from '../problem';
import type { FrameworkChanged, OpenDraft } from './change-draft';
import { findFrameworkDraft } from './change-draft';
import { frameworkInUse } from './framework-in-use.queries';
import { lockFrameworks } from './framework-lock';
import { PublishFrameworkInput } from './framework.input';
import { FrameworkIncomplete } from './framework-problems';
import { refuseWhileAnswered, useFramework } from './use-framework';

/** From then on the edition never changes, and the organisation works with it in place of the one before. */
@Injectable()
export class PublishFramework {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<FrameworkChanged> {
    const { whatChanged, ...asked } = parse(PublishFrameworkInput, input);
    return this.work.run(actor, async () => {
      await lockFrameworks(actor);
      const draft = await findFrameworkDraft(actor, asked);
      mustBeComplete(draft);
      await refuseWhileAnswered(actor);
      const retired = await sql<{ id: string }>(
        `update framework set state = 'retired', version = version + 1
         where id = ${frameworkInUse} and organisation_id = $1 and state = 'published' returning id`,
        [actor.organisationId],
      );
      await sql(
        `update framework set state = 'published', published_at = now(), published_by = $2, what_changed = $3, version = version + 1
         where id = $1`,
        [draft.id, actor.personId, whatChanged],
      );
      const moved = await useFramework(actor, draft.id);
      const details = { code: draft.code, whatChanged, retired: retired[0]?.id ?? null, ...moved };
      audit('framework.published', 'framework', draft.id, details);
      return { version: draft.version + 1, itemId: null };
    });
  }
}

const mustBeComplete = ({ content: { items } }: OpenDraft): void => {
  const competencies = itemsOf(items, 'competency');
  if (competencies.length === 0)
    throw new FrameworkIncomplete('no-competency', 'There is no competency in it yet. Add one, then publish.');
  if (!itemsOf(items, 'level').some(({ ordinal }) => (ordinal ?? 0) > 0))
    throw new FrameworkIncomplete('no-level', 'There is no level above “not yet”. Add one, then publish.');
  const filled = new Set(competencies.map(({ placeId }) => placeId));
  const empty = itemsOf(items, 'domain').find(({ id }) => !filled.has(id));
  if (empty)
    throw new FrameworkIncomplete(
      'empty-domain',
      `The domain ${empty.code} has no competency. Add one, or remove the domain, then publish.`,
    );
};
