import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { authoriseOrganisation } from '../organisation/whole-organisation.queries';
import { parse, VersionConflict } from '../problem';
import { issue } from './budget-problems';
import { ChangeFiscalYearInput } from './budget.input';

/** The month in which fiscal years begin. Once something is entered it stays: days of entries would come to lie in other years. */
@Injectable()
export class ChangeFiscalYear {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { firstMonth, expectedVersion } = parse(ChangeFiscalYearInput, input);
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'administrator');
      const [entered] = await sql<{ some: boolean }>(
        'select exists (select from budget_entry where organisation_id = $1) as some',
        [actor.organisationId],
      );
      if (entered?.some)
        throw issue(
          'firstMonth',
          'year-in-use',
          'Something is committed or spent already, and its days would come to lie in other fiscal years. The month stays as it is.',
        );
      const written = await sql(
        `insert into budget_setting (organisation_id, first_month) select $1, $2 where $3 = 0
           or exists (select from budget_setting where organisation_id = $1)
         on conflict (organisation_id) do update set first_month = $2, version = budget_setting.version + 1
           where budget_setting.version = $3 returning version`,
        [actor.organisationId, firstMonth, expectedVersion],
      );
      if (written.length === 0) throw new VersionConflict();
      audit('fiscal-year.changed', 'organisation', actor.organisationId, { firstMonth });
      return { done: true };
    });
  }
}
