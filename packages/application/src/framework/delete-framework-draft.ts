import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { parse } from '../problem';
import type { FrameworkChanged } from './change-draft';
import { findFrameworkDraft } from './change-draft';
import { deleteParts } from './copy-parts';
import { FrameworkVersionInput } from './framework.input';

/** Throws a draft away; what is published stays for good. */
@Injectable()
export class DeleteFrameworkDraft {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<FrameworkChanged> {
    const asked = parse(FrameworkVersionInput, input);
    return this.work.run(actor, async () => {
      const { id, code, version } = await findFrameworkDraft(actor, asked);
      await deleteParts(id);
      await sql('delete from framework where id = $1', [id]);
      audit('framework.draft-deleted', 'framework', id, { code });
      return { version, itemId: null };
    });
  }
}
