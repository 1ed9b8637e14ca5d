import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { authoriseOrganisation } from '../../organisation/whole-organisation.queries';
import { NotFound, parse } from '../../problem';
import { issue } from '../budget-problems';
import { UseModulePriceInput, WithdrawModulePriceInput } from './module-price.input';

/** Locked with the module's other prices, of which one at most is used. @throws NotFound, Refused */
const findPrice = async (actor: Actor, id: string): Promise<{ moduleId: string; expired: boolean }> => {
  await authoriseOrganisation(actor, 'coordinator');
  const [price] = await sql<{ moduleId: string; expired: boolean }>(
    `select training_module_id as "moduleId", coalesce(valid_until < current_date, false) as expired
     from module_price where organisation_id = $1 and id = $2 and withdrawn_at is null`,
    [actor.organisationId, id],
  );
  if (!price) throw new NotFound('price');
  await sql(
    'select id from module_price where organisation_id = $1 and training_module_id = $2 order by id for update',
    [actor.organisationId, price.moduleId],
  );
  return price;
};

/** Puts a price in the place of the catalogue's, and of any other that was there; or takes it out again. */
@Injectable()
export class UseModulePrice {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { modulePriceId, used } = parse(UseModulePriceInput, input);
    return this.work.run(actor, async () => {
      const { moduleId, expired } = await findPrice(actor, modulePriceId);
      if (used && expired)
        throw issue(
          'modulePriceId',
          'price-expired',
          'This price is not valid any more. Ask for a new one, and record it.',
        );
      await sql(
        'update module_price set used_since = null where organisation_id = $1 and training_module_id = $2 and used_since is not null returning id',
        [actor.organisationId, moduleId],
      );
      if (used)
        await sql('update module_price set used_since = now() where organisation_id = $1 and id = $2 returning id', [
          actor.organisationId,
          modulePriceId,
        ]);
      audit(used ? 'module-price.used' : 'module-price.unused', 'module-price', modulePriceId, { moduleId });
      return { done: true };
    });
  }
}

@Injectable()
export class WithdrawModulePrice {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { modulePriceId } = parse(WithdrawModulePriceInput, input);
    return this.work.run(actor, async () => {
      const { moduleId } = await findPrice(actor, modulePriceId);
      await sql(
        'update module_price set used_since = null, withdrawn_at = now() where organisation_id = $1 and id = $2 returning id',
        [actor.organisationId, modulePriceId],
      );
      audit('module-price.withdrawn', 'module-price', modulePriceId, { moduleId });
      return { done: true };
    });
  }
}
