import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, UnitOfWork } from '../database';
import { authoriseOrganisation } from '../organisation/whole-organisation.queries';
import { parse } from '../problem';
import { beginDraft } from './begin-draft';
import { copyParts, firstLevel } from './copy-parts';
import { newDraftOf } from './draft-source';
import { DraftFrameworkInput } from './framework.input';

/** Begins the next edition of an own framework, an adaptation of another, or an empty framework. */
@Injectable()
export class DraftFramework {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ frameworkId: string }> {
    const asked = parse(DraftFrameworkInput, input);
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator', 'administrator');
      const draft = await newDraftOf(asked);
      const { name, code, sourceId } = draft;
      const { frameworkId, edition } = await beginDraft(actor, draft);
      await (sourceId === null ? firstLevel(frameworkId) : copyParts(sourceId, frameworkId));
      audit('framework.drafted', 'framework', frameworkId, { name, code, edition, sourceId });
      return { frameworkId };
    });
  }
}
