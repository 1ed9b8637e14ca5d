import { Injectable } from '@nestjs/common';
import type { ClockActor } from '../access';
import { sql, UnitOfWork } from '../database';
import { takeTime } from '../outbox';
import { countLocked, lockText } from './needs-summary';

/**
 * Counts what is due, the newest round first, each in a transaction of its own: between two of them others count and read. What
 * a crash leaves is due still. The worker calls it.
 */
@Injectable()
export class CountDueNeeds {
  constructor(private readonly work: UnitOfWork) {}

  async execute(clock: ClockActor): Promise<void> {
    const alone = <T>(work: () => Promise<T>): Promise<T> =>
      this.work.run(clock, async () => {
        await takeTime();
        await sql(lockText);
        return work();
      });
    await alone(beginDay);
    while (await alone(countNewest));
  }
}

/** What the days since the last one have brought is due, and what is due in every round is due in each. */
const beginDay = async (): Promise<void> => {
  await sql(daysText);
  await sql(
    `insert into needs_day (organisation_id, day) values (app_organisation(), current_date)
     on conflict (organisation_id) do update set day = excluded.day`,
  );
  await sql(
    `with every as (
       delete from needs_due where organisation_id = app_organisation() and round_id is null returning organisation_id, institution_ids, due_since)
     insert into needs_due (organisation_id, round_id, institution_ids, due_since)
     select organisation_id, r.id, institution_ids, due_since from every join assessment_round r using (organisation_id)`,
  );
};

/** Where somebody has left; and what lies below an institution that moved, for targets are inherited along the tree where any institution says them otherwise. */
const daysText = `
  with began as (
    select coalesce((select day from needs_day where organisation_id = app_organisation()), '-infinity') as after),
  moved as (
    select distinct institution_id as id from began, institution_placement
    where organisation_id = app_organisation() and (valid_from > after and valid_from <= current_date or valid_to > after and valid_to <= current_date)
      and exists (select from institution_target where organisation_id = app_organisation())),
  concerned as (
    select institution_id as id from began, people_count
    where organisation_id = app_organisation() and left_on > after and left_on <= current_date
    union select institutions_below(moved.id) from moved)
  insert into needs_due (organisation_id, institution_ids)
  select app_organisation(), array_agg(id) from concerned having count(*) > 0`;

/** Whatever is due of a round is counted together. @returns false when nothing is. */
const countNewest = async (): Promise<boolean> => {
  const [due] = await sql<{ roundId: string; institutionIds: string[] | null }>(
    `with newest as (
       select r.organisation_id, r.id from needs_due due join assessment_round r on r.organisation_id = due.organisation_id and r.id = due.round_id
       where r.organisation_id = app_organisation() order by held_on desc, r.id limit 1)
     select newest.id as "roundId", case when bool_and(institution_ids is not null) then array_agg(distinct institution_id) end as "institutionIds"
     from newest join needs_due due on due.organisation_id = newest.organisation_id and due.round_id = newest.id
       left join lateral unnest(institution_ids) as institution_id on true
     group by newest.id`,
  );
  if (!due) return false;
  await countLocked(due.roundId, due.institutionIds);
  return true;
};
