import { randomUUID } from 'node:crypto';
import { sql } from '../../database';
import { frameworkInUse } from '../../framework/framework-in-use.queries';
import { competencyText } from '../../needs';
import { itemSetName } from './item-set';
import { itemsChanged, noCalibration, noItems } from './test-problems';

/** What a test asks, in this order; of an adaptive one, what it asks from. */
export interface Asks {
  items: string[];
  perCompetency: number;
  /** The end of the instrument's name: only rounds of one instrument are compared. */
  instrument: string;
  calibrationId: string | null;
  targetError: number | null;
}

const alike = (items: string[], perCompetency: number): Asks => ({
  items,
  perCompetency,
  instrument: itemSetName(items),
  calibrationId: null,
  targetError: null,
});

/** What may be asked: approved items, Baobab's and the organisation's own, of the competencies and levels of the framework in use. */
const pool = `
  ${competencyText},
  pool as (
    select item.id, item.competency_id, item.ordinal, item.kind, item.organisation_id, c.position
    from item join asked_competency c on c.id = item.competency_id
    where item.state = 'approved' and item.ordinal <= (select max(ordinal) from level where framework_id = ${frameworkInUse}))`;

/**
 * Inside a unit of work: which items a round asks everybody, in their order; so many a competency where there are that many.
 *
 * - Of a competency the lowest level's items come first, then the next one's, and a level's second item only when each level has one.
 * - Of a level's items those come first that make a test varied: each kind once before any twice (one option, several, an order …); among them
 *   those that the fewest rounds of this organisation have asked, so that people who were tested before meet others; then the organisation's
 *   own, whose keys nobody outside can look up; and then a lot decides.
 * @throws InputProblem where there is nothing to ask.
 */
export const drawItems = async (organisationId: string, perCompetency: number): Promise<Asks> => {
  const drawn = await sql<{ id: string }>(
    `with ${pool},
     counted as (
       select *, md5($2::text || id) as lot,
         (select count(*) from test_item t where t.organisation_id = $1 and t.item_id = pool.id) as asked
       from pool),
     varied as (
       select *, row_number() over (partition by competency_id, ordinal, kind order by asked, organisation_id is null, lot) as of_kind from counted),
     ranked as (
       select *, row_number() over (partition by competency_id, ordinal order by of_kind, asked, organisation_id is null, lot) as nth from varied),
     drawn as (
       select *, row_number() over (partition by competency_id order by nth, ordinal) as place from ranked)
     select id from drawn where place <= $3 order by position, ordinal, id`,
    [organisationId, randomUUID(), perCompetency],
  );
  if (drawn.length === 0) throw noItems();
  return alike(
    drawn.map(({ id }) => id),
    perCompetency,
  );
};

/**
 * Inside a unit of work: the items that an earlier round asked, in their order, so that what changed between the two can be measured.
 * @throws InputProblem where there is no such round, or not all of its items may be asked any more.
 */
export const itemsOf = async (organisationId: string, roundId: string): Promise<Asks> => {
  const found = await sql<{ id: string; askable: boolean; perCompetency: number }>(
    `with ${pool}
     select t.item_id as id, pool.id is not null as askable, r.items_per_competency::int as "perCompetency"
     from assessment_round r join test_item t on t.organisation_id = r.organisation_id and t.round_id = r.id left join pool on pool.id = t.item_id
     where r.organisation_id = $1 and r.id = $2 and r.calibration_id is null order by t.position`,
    [organisationId, roundId],
  );
  const [first] = found;
  if (!first || found.some(({ askable }) => !askable)) throw itemsChanged();
  return alike(
    found.map(({ id }) => id),
    first.perCompetency,
  );
};

/**
 * Inside a unit of work: the items that an adaptive test may ask, from the calibration in use. Two such tests of one calibration that
 * end alike are one instrument: their levels lie on one scale, whatever each person was asked.
 * @throws InputProblem where no calibration of the framework in use is accepted, or none of its items may be asked any more.
 */
export const calibratedItems = async (
  organisationId: string,
  { most, error }: { most: number; error: number },
): Promise<Asks> => {
  const found = await sql<{ id: string; calibrationId: string; number: number }>(
    `with ${pool},
     used as (
       select id, number from calibration where organisation_id = $1 and accepted_at is not null and framework_id = ${frameworkInUse}
       order by number desc limit 1)
     select pool.id, used.id as "calibrationId", used.number
     from used join calibrated_item item on item.organisation_id = $1 and item.calibration_id = used.id and item.left_out is null
       join pool on pool.id = item.item_id
     order by pool.position, pool.ordinal, pool.id`,
    [organisationId],
  );
  const [first] = found;
  if (!first) throw noCalibration();
  return {
    items: found.map(({ id }) => id),
    perCompetency: most,
    instrument: ` (adaptive, calibration ${first.number}, at most ${most}, error ${error})`,
    calibrationId: first.calibrationId,
    targetError: error,
  };
};

/** Inside a unit of work: that a round asks these items, in this order. */
export const askItems = async (organisationId: string, roundId: string, items: readonly string[]): Promise<void> => {
  await sql(
    `insert into test_item (organisation_id, round_id, position, item_id)
     select $1, $2, place - 1, id from unnest($3::uuid[]) with ordinality as asked (id, place)`,
    [organisationId, roundId, items],
  );
};
