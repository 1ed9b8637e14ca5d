import { aTrainingModule } from '@baobab/testing';
import { readOffers } from '../../catalogue';
import type { Head } from '../../database/working-database.testing';
import { WorkingDatabase } from '../../database/working-database.testing';
import { ModulePriceQueries, RecordProviderQuote, RecordTrainerDays, UseModulePrice, WithdrawModulePrice } from '.';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

const scene = async () => {
  const actor = await database.aHead();
  const module = await aTrainingModule(database.owner, {
    ...{ organisation_id: actor.organisationId, code: 'OWN-1', cost_per_group: 1000, cost_per_person: 20 },
  });
  return { actor, moduleId: module.id };
};
const quote = async (actor: Head, more: Record<string, unknown> = {}) =>
  new RecordProviderQuote(database.work).execute(actor, {
    ...{ trainingModuleCode: 'OWN-1', provider: 'College', costPerGroup: '800.50', costPerPerson: '0', ...more },
  });
const held = async (actor: Head, more: Record<string, unknown> = {}) =>
  new RecordTrainerDays(database.work).execute(actor, {
    ...{ trainingModuleCode: 'OWN-1', provider: 'Lucía', dayRate: '300.25', days: 2.5, ...more },
  });
const use = (actor: Head, modulePriceId: string, used = true) =>
  new UseModulePrice(database.work).execute(actor, { modulePriceId, used });
const offered = async (actor: Head, moduleId: string) => {
  const offers = await database.work.run(actor, () => readOffers());
  const { costPerGroup, costPerPerson, priceFrom } = offers.find(({ id }) => id === moduleId)!;
  return [priceFrom, costPerGroup, costPerPerson];
};
const refused = (done: Promise<unknown>, code: string) =>
  expect(done).rejects.toMatchObject({ issues: [expect.objectContaining({ code })] });

test('a quote, or days of a trainer, take the place of the catalogue’s price when somebody says so, one at a time', async () => {
  const { actor, moduleId } = await scene();
  const { modulePriceId: quoted } = await quote(actor);
  expect(await offered(actor, moduleId)).toEqual(['catalogue', 1000, 20]);
  await use(actor, quoted);
  expect(await offered(actor, moduleId)).toEqual(['provider-quote', 800.5, 0]);
  const { modulePriceId: days } = await held(actor);
  await use(actor, days);
  expect(await offered(actor, moduleId)).toEqual(['trainer-days', 750.63, 0]);
  await use(actor, days, false);
  expect(await offered(actor, moduleId)).toEqual(['catalogue', 1000, 20]);
  await use(actor, quoted);
  await new WithdrawModulePrice(database.work).execute(actor, { modulePriceId: quoted });
  expect(await offered(actor, moduleId)).toEqual(['catalogue', 1000, 20]);
  expect(await new ModulePriceQueries(database.reads).all(actor, {})).toMatchObject([{ id: days, used: false }]);
});

test('a price that is over is not used; one that runs out while it is used gives way to the catalogue’s', async () => {
  const { actor, moduleId } = await scene();
  await refused(use(actor, (await quote(actor, { validUntil: '2020-01-01' })).modulePriceId), 'price-expired');
  const { modulePriceId } = await quote(actor, { validUntil: '2090-01-01' });
  await use(actor, modulePriceId);
  await database.owner.query(`update module_price set valid_until = '2020-01-01' where id = $1`, [modulePriceId]);
  expect(await offered(actor, moduleId)).toEqual(['catalogue', 1000, 20]);
});

test('refused: a module that there is not, thirds of days, an amount that is none, another organisation, who coordinates nothing', async () => {
  const { actor } = await scene();
  await refused(quote(actor, { trainingModuleCode: 'NONE' }), 'unknown-module');
  await refused(held(actor, { days: 0.3 }), 'not-half-days');
  await refused(quote(actor, { costPerGroup: '1,200' }), 'not-amount');
  const { modulePriceId } = await quote(actor);
  await expect(use(await database.aHead(), modulePriceId)).rejects.toMatchObject({ kind: 'NotFound' });
  const manager: Head = { ...actor, grants: [{ role: 'manager', institutionId: actor.rootId }] };
  await expect(use(manager, modulePriceId)).rejects.toMatchObject({ kind: 'Refused' });
});
