import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { parse } from '../problem';
import { FoundOrganisationInput } from './found-organisation';

export const ChangeLocaleInput = z.object({ locale: FoundOrganisationInput.shape.locale.unwrap() });

/** Chooses the language that Baobab writes to one in. */
@Injectable()
export class ChangeLocale {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { locale } = parse(ChangeLocaleInput, input);
    return this.work.run(actor, async () => {
      await sql('update account set locale = $2 where id = $1', [actor.accountId, locale]);
      audit('locale.changed', 'account', actor.accountId, { locale });
      return { done: true };
    });
  }
}
