import { aProgramme, aRound } from '@baobab/testing';
import type { TestApi } from '../api.testing';
import type { Input, Scene } from '../organisation/commands.testing';
import { command } from '../organisation/commands.testing';

const year = new Date().getUTCFullYear();
const today = () => new Date().toISOString().slice(0, 10);

const line = ({ root }: Scene) => ({
  ...{ fiscalYear: year, institutionId: root.id, code: 'T-1', name: 'Training', currency: 'USD', planned: '1000' },
});

const idOf = async (api: TestApi, table: string, { organisation }: Scene): Promise<string> => {
  const { rows } = await api.owner.query<{ id: string }>(
    `select id from ${table} where organisation_id = $1 order by created_at desc limit 1`,
    [organisation.id],
  );
  return rows[0]!.id;
};

const aLine = async (api: TestApi, scene: Scene): Promise<string> => {
  await command(api, 'addBudgetLine', line(scene), scene.cookie);
  return idOf(api, 'budget_line', scene);
};

/** The input to commit the cost of a published programme. */
const aCommitment = async (api: TestApi, scene: Scene) => {
  const own = { organisation_id: scene.organisation.id };
  const programme = await aProgramme(api.owner, {
    ...{ ...own, institution_id: scene.root.id, created_by: scene.administrator.id },
    round_id: (await aRound(api.owner, own)).id,
  });
  return { programmeId: programme.id, budgetLineId: await aLine(api, scene), amount: '100' };
};

const aSpending = async (api: TestApi, scene: Scene) => ({
  ...{ budgetLineId: await aLine(api, scene), day: today(), amount: '12.50', purpose: 'venue' },
});

const anUpload = async ({ app }: TestApi, { cookie, root }: Scene): Promise<string> => {
  const response = await app.inject({
    method: 'POST',
    url: '/uploads',
    headers: { 'content-type': 'text/csv', 'x-file-name': 'lines.csv', cookie },
    payload: `code,name,institution,currency,planned\nT-9,Training,${root.code},USD,100\n`,
  });
  return response.json<{ uploadId: string }>().uploadId;
};

/** Of a module that Baobab publishes. */
const aQuote = async (api: TestApi) => {
  const { rows } = await api.owner.query<{ code: string }>(
    'select code from training_module where organisation_id is null order by code limit 1',
  );
  return { trainingModuleCode: rows[0]!.code, provider: 'College', costPerGroup: '800', costPerPerson: '0' };
};

const aPrice = async (api: TestApi, scene: Scene): Promise<string> => {
  await command(api, 'recordProviderQuote', await aQuote(api), scene.cookie);
  return idOf(api, 'module_price', scene);
};

/** A good input of every command of the room. */
export const budgetInputs: Record<string, (scene: Scene, api: TestApi) => Input | Promise<Input>> = {
  addBudgetLine: (scene) => line(scene),
  changeBudgetLine: async (scene, api) => ({
    ...{ budgetLineId: await aLine(api, scene), name: 'Training', planned: '900', reason: 'Cut', expectedVersion: 1 },
  }),
  changeFiscalYear: () => ({ firstMonth: 7, expectedVersion: 0 }),
  recordSpending: (scene, api) => aSpending(api, scene),
  correctSpending: async (scene, api) => {
    await command(api, 'recordSpending', await aSpending(api, scene), scene.cookie);
    return { budgetEntryId: await idOf(api, 'budget_entry', scene), reason: 'Typed wrong' };
  },
  commitProgramme: (scene, api) => aCommitment(api, scene),
  releaseCommitment: async (scene, api) => {
    const commitment = await aCommitment(api, scene);
    await command(api, 'commitProgramme', commitment, scene.cookie);
    return { programmeId: commitment.programmeId, reason: 'Cancelled' };
  },
  importBudgetLines: async (scene, api) => ({ uploadId: await anUpload(api, scene), fiscalYear: year }),
  recordProviderQuote: (_, api) => aQuote(api),
  recordTrainerDays: async (_, api) => {
    const { trainingModuleCode } = await aQuote(api);
    return { trainingModuleCode, provider: 'Lucía', dayRate: '300', days: 2.5 };
  },
  useModulePrice: async (scene, api) => ({ modulePriceId: await aPrice(api, scene), used: true }),
  withdrawModulePrice: async (scene, api) => ({ modulePriceId: await aPrice(api, scene) }),
};
