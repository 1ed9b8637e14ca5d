import { randomUUID } from 'node:crypto';
import type { Upstream } from '@baobab/domain/framework';
import { sourceChanges, takenOver } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { UnitOfWork } from '../database';
import { parse } from '../problem';
import type { FrameworkChanged } from './change-draft';
import { NotFound } from '../problem';
import { sql } from '../database';
import type { OpenDraft } from './change-draft';
import { changeDraft, readFramework } from './change-draft';
import { TakeOverChangeInput } from './framework.input';
import type { UpstreamIds } from './framework-row';
import { contentOf, upstreamText } from './framework-row';

/** Takes one change of the source into a draft. What the draft words itself in another language stays. */
@Injectable()
export class TakeOverChange {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<FrameworkChanged> {
    const { part, itemId, ...asked } = parse(TakeOverChangeInput, input);
    return this.work.run(actor, () =>
      changeDraft(actor, asked, async (draft) => {
        const upstream = await readUpstream(draft);
        const change = sourceChanges(upstream).find((each) => each.part === part && each.itemId === itemId);
        if (!change) throw new NotFound('change of the source that the draft has not');
        return {
          content: takenOver(upstream, change, randomUUID),
          itemId,
          action: 'framework.change-taken-over',
          details: { part, itemId, kind: change.kind, conflicts: change.conflicts },
        };
      }),
    );
  }
}

/** @throws NotFound where the source has no newer edition. */
const readUpstream = async ({ id, sourceId, content }: OpenDraft): Promise<Upstream> => {
  const [ids] = await sql<UpstreamIds>(upstreamText, [id]);
  if (!ids || sourceId === null) throw new NotFound('newer edition of the source');
  const contentWith = async (each: string) => contentOf(await readFramework(each));
  return {
    base: await contentWith(ids.baseId),
    newer: await contentWith(ids.newerId),
    source: await contentWith(sourceId),
    draft: content,
  };
};
