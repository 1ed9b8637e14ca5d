import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rootsOf } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { InputProblem, parse, Refused } from '../../problem';
import { NameDeputyInput } from './deputy.input';

const problem = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);

/** A manager names who decides in her stead, to the end of a day; instead of whom she named before. */
@Injectable()
export class NameDeputy {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { personId, untilOn } = parse(NameDeputyInput, input);
    return this.work.run(actor, async () => {
      if (rootsOf(actor, 'manager').length === 0) throw new Refused();
      if (personId === actor.personId)
        throw problem('personId', 'deputy-oneself', 'You decide yourself already. Choose somebody else.');
      const [named] = await sql<{ past: boolean; far: boolean; desk: boolean }>(
        `select $3::date < app_today() as past, $3::date > app_today() + 366 as far, exists (
           select 1 from person p join role_grant g on g.organisation_id = $1 and g.person_id = p.id and g.revoked_at is null
             and g.role in ('coordinator', 'manager', 'administrator')
           where p.organisation_id = $1 and p.id = $2 and (p.left_on is null or p.left_on > app_today())) as desk`,
        [actor.organisationId, personId, untilOn],
      );
      if (!named?.desk)
        throw problem(
          'personId',
          'deputy-without-desk',
          'A deputy is a coordinator, a manager or an administrator: she needs a way to what there is to decide. Choose one, or ask for a role for her.',
        );
      if (named.past) throw problem('untilOn', 'deputy-past', 'This day has passed. Choose today or a later one.');
      if (named.far)
        throw problem('untilOn', 'deputy-too-long', 'A deputy is named for a year at most. Choose an earlier day.');
      await sql(
        `insert into deputy (organisation_id, manager_id, deputy_id, until_on) values ($1, $2, $3, $4)
         on conflict (organisation_id, manager_id) do update set deputy_id = excluded.deputy_id, until_on = excluded.until_on, named_at = now()`,
        [actor.organisationId, actor.personId, personId, untilOn],
      );
      audit('deputy.named', 'person', personId, { untilOn });
      return { done: true };
    });
  }
}
