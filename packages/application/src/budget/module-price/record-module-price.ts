import { writeAmount } from '@baobab/domain/budget';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { authoriseOrganisation } from '../../organisation/whole-organisation.queries';
import { parse } from '../../problem';
import { issue } from '../budget-problems';
import { RecordProviderQuoteInput, RecordTrainerDaysInput } from './module-price.input';

interface NewPrice {
  kind: 'provider-quote' | 'trainer-days';
  trainingModuleCode: string;
  provider: string;
  reference: string | null;
  validUntil: string | null;
  costPerGroup: number;
  costPerPerson: number;
  dayRate: number | null;
  days: number | null;
}

/** What a provider asks for a module. It takes the place of the catalogue's price when somebody says so. */
@Injectable()
export class RecordProviderQuote {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ modulePriceId: string }> {
    const quote = parse(RecordProviderQuoteInput, input);
    return this.work.run(actor, () =>
      writePrice(actor, { ...quote, kind: 'provider-quote', dayRate: null, days: null }),
    );
  }
}

/** What a module costs held by a trainer of one's own: her day rate, for the days that a group takes. */
@Injectable()
export class RecordTrainerDays {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ modulePriceId: string }> {
    const held = parse(RecordTrainerDaysInput, input);
    // Days are whole or halves: of an odd number of hundredths half a one is rounded up.
    const costPerGroup = Math.round(held.dayRate * held.days);
    return this.work.run(actor, () =>
      writePrice(actor, { ...held, kind: 'trainer-days', costPerGroup, costPerPerson: 0 }),
    );
  }
}

/** The catalogue's prices are the whole organisation's, and so are these. */
const writePrice = async (actor: Actor, price: NewPrice): Promise<{ modulePriceId: string }> => {
  await authoriseOrganisation(actor, 'coordinator');
  const [written] = await sql<{ id: string }>(
    `insert into module_price (organisation_id, training_module_id, kind, provider, reference, valid_until, cost_per_group, cost_per_person,
       day_rate, days, created_by)
     select $1, id, $3, $4, $5, $6, $7, $8, $9, $10, $11 from training_module where code = $2 and retired_at is null
     order by organisation_id nulls last limit 1 returning id`,
    [
      ...[actor.organisationId, price.trainingModuleCode, price.kind, price.provider, price.reference],
      ...[price.validUntil, writeAmount(price.costPerGroup), writeAmount(price.costPerPerson)],
      ...[price.dayRate === null ? null : writeAmount(price.dayRate), price.days, actor.personId],
    ],
  );
  if (!written)
    throw issue(
      'trainingModuleCode',
      'unknown-module',
      'No module on offer has such a code. Write codes as the catalogue has them: T001, OWN-1.',
    );
  audit('module-price.recorded', 'module-price', written.id, { code: price.trainingModuleCode, kind: price.kind });
  return { modulePriceId: written.id };
};
