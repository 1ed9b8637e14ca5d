import { aTrainingModule } from '@baobab/testing';
import type { WorkingDatabase } from '../../database/working-database.testing';
import { programmesOf, type TailoringDesk } from '../programme.testing';
import { VersionQueries } from '.';

export const versionsOf = ({ reads }: WorkingDatabase): VersionQueries =>
  new VersionQueries(reads, programmesOf(reads));

/** A draft for people who need D1.1 at 2, with modules of its organisation's own: Basics closes the first level, Further the second, and one both. */
export const aScene = async (database: WorkingDatabase, desk: TailoringDesk, count = 12) => {
  const actor = await database.aHead();
  const people = Array.from({ length: count }, (_, at) => `${at},Person ${at},,Data analyst,0,3`);
  const roundId = await desk.aRound(actor, ...people);
  const own = (title: string, hours: number, teaches: Record<string, [number, number]>, more = {}) =>
    aTrainingModule(database.owner, { organisation_id: actor.organisationId, title, hours, teaches, ...more });
  const basics = await own('Basics', 6, { 'D1.1': [0, 1] }, { cost_per_group: 100, cost_per_person: 10 });
  const further = await own('Further', 4, { 'D1.1': [1, 2] });
  const both = await own('Both at once', 30, { 'D1.1': [0, 2] });
  const published = await database.rows<{ id: string }>(
    'select id from training_module where organisation_id is null and not invented',
  );
  const limits = { leftOut: published.map(({ id }) => id) };
  const programmeId = await desk.draft(actor, roundId);
  return { actor, roundId, programmeId, basics, further, both, limits };
};

export type Scene = Awaited<ReturnType<typeof aScene>>;
