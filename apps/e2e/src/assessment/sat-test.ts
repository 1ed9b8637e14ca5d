import type { Client } from 'pg';
import { withClient } from '@baobab/local/database';
import { ownerUrl } from '../organisation/mailbox';

const walled = [
  'account',
  'person',
  'people_count',
  'item',
  'assessment_round',
  'test_item',
  'round_participant',
  'test_answer',
  'test_result',
  'calibration',
  'calibrated_item',
];

/** Does as the owner of the stack's database what a journey can't wait for; in one transaction, in which the walls are down for the owner. */
export const asOwner = (work: (client: Client) => Promise<void>): Promise<void> =>
  withClient(ownerUrl(), async (client) => {
    await client.query('begin');
    for (const table of walled) await client.query(`alter table ${table} no force row level security`);
    await work(client);
    for (const table of walled) await client.query(`alter table ${table} force row level security`);
    await client.query('commit');
  });

/**
 * A test of 18 items that 300 of the demonstration's people sat, over since yesterday; the able solve more, one item is a matter of luck. Whoever sat
 * the demonstration's own test is among them: this one is held before it, so that of these items nobody's answers but these count.
 */
export const satTest = (name: string): Promise<void> =>
  asOwner(async (client) => {
    await client.query(
      `with demo as (select p.organisation_id, p.institution_id from account a join person p on p.account_id = a.id where a.email = 'coordinator@demo.example' limit 1)
       insert into assessment_round (organisation_id, name, kind, source, instrument, held_on, institution_id, opens_on, closes_on, items_per_competency, created_by)
       select organisation_id, $1, 'stand-alone', 'test', 'Knowledge test: of the journey', current_date - 20, institution_id, current_date - 20, current_date - 1, 6, null from demo`,
      [name],
    );
    const round = `(select organisation_id, id from assessment_round where name = $1)`;
    await client.query(
      `insert into test_item (organisation_id, round_id, position, item_id)
       select r.organisation_id, r.id, row_number() over (order by item.code) - 1, item.id from ${round} r
       join item on item.organisation_id is null and left(item.code, 5) in ('D1.1.', 'D1.2.', 'D1.3.')`,
      [name],
    );
    await client.query(
      `insert into round_participant (organisation_id, round_id, person_id, rater_id, started_at, submitted_at)
       select r.organisation_id, r.id, p.id, p.id, now(), now() from ${round} r
       cross join lateral (
         select id from person where organisation_id = r.organisation_id
         order by exists (select 1 from test_result t where t.person_id = person.id) desc, id limit 300) p`,
      [name],
    );
    await client.query(
      `insert into test_answer (organisation_id, round_id, person_id, item_id, answer)
       select r.organisation_id, r.id, p.person_id, t.item_id, '{"chosen": [0]}' from ${round} r
       join test_item t on t.round_id = r.id join round_participant p on p.round_id = r.id`,
      [name],
    );
    await client.query('select setseed(0.3)');
    // Drawn in one order, whichever way the tables are joined: the same answers each time, whoever gives them.
    await client.query(
      `with able as materialized (
         select organisation_id, round_id, person_id, random() + random() + random() + random() + random() + random() - 3 as ability
         from (select p.* from ${round} r join round_participant p on p.round_id = r.id order by person_id) as sitting),
       asked as materialized (
         select able.*, t.item_id, t.position from able join test_item t on t.round_id = able.round_id order by person_id, position)
       insert into test_result (organisation_id, round_id, person_id, item_id, solved)
       select organisation_id, round_id, person_id, item_id,
         random() < case position when 4 then 0.5 else 1 / (1 + exp(1.2 * (position % 6) - 3 - 1.6 * ability)) end
       from asked`,
      [name],
    );
  });

/** Takes the test away again, and what was calibrated from it. */
export const forgetTest = (name: string): Promise<void> =>
  asOwner(async (client) => {
    const of = `(select organisation_id from assessment_round where name = $1)`;
    await client.query(
      `update assessment_round set calibration_id = null, target_error = null where organisation_id = ${of}`,
      [name],
    );
    await client.query(`delete from calibrated_item where organisation_id = ${of}`, [name]);
    await client.query(`delete from calibration where organisation_id = ${of}`, [name]);
    for (const table of ['test_result', 'test_answer', 'test_item', 'round_participant'])
      await client.query(`delete from ${table} where round_id = (select id from assessment_round where name = $1)`, [
        name,
      ]);
    // A trigger keeps rounds that people were asked in.
    await client.query('alter table assessment_round disable trigger user');
    await client.query('delete from assessment_round where name = $1', [name]);
    await client.query('alter table assessment_round enable trigger user');
  });
