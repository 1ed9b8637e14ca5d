import { TestApi } from '../api.testing';
import { aRoundOfNeeds } from './needs.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api?.stop());

test('while numbers of her institutions are being counted anew, who reads them is told since when', async () => {
  const needs = await aRoundOfNeeds(api);
  const finance = await needs.as('manager', needs.finance);
  const health = await needs.as('manager', needs.health);
  const learner = await needs.as('learner', needs.health);
  const due = (cookie: string) =>
    api.ask(
      'query ($roundIds: [ID!]) { needsDue(roundIds: $roundIds) { since } }',
      { roundIds: [needs.round.id] },
      cookie,
    );
  expect((await due(finance.cookie)).body).toEqual({ data: { needsDue: null } });
  await api.owner.query(
    `insert into needs_due (organisation_id, institution_ids, due_since) values ($1, array[$2::uuid], '2026-11-24T09:30:00Z')`,
    [needs.organisation.id, needs.finance.id],
  );
  expect((await due(finance.cookie)).body).toEqual({ data: { needsDue: { since: '2026-11-24T09:30:00.000Z' } } });
  expect((await due(health.cookie)).body).toEqual({ data: { needsDue: null } });
  expect((await due(learner.cookie)).body.errors).toHaveLength(1);
});
