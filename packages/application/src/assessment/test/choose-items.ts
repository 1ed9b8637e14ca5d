import { sql } from '../../database';
import { frameworkInUse } from '../../framework/framework-in-use.queries';
import { competencyText } from '../../needs';

/**
 * Inside a unit of work: which items a round asks everybody, so many a competency where there are that many. The lowest level's come
 * first, then the next one's, and a level's second item only when each level has one. Which of a level's items is drawn by lot of the round.
 * @returns how many items, and how many competencies have any.
 */
export const chooseItems = async (
  organisationId: string,
  roundId: string,
  perCompetency: number,
): Promise<{ items: number; competencies: number }> => {
  const [chosen] = await sql<{ items: number; competencies: number }>(
    `with ${competencyText},
     ranked as (
       select item.id, item.competency_id, item.ordinal, c.position,
         row_number() over (partition by item.competency_id, item.ordinal order by md5($2::uuid::text || item.id)) as nth
       from item join asked_competency c on c.id = item.competency_id
       where item.ordinal <= (select max(ordinal) from level where framework_id = ${frameworkInUse})),
     drawn as (
       select *, row_number() over (partition by competency_id order by nth, ordinal) as place from ranked),
     added as (
       insert into test_item (organisation_id, round_id, position, item_id)
       select $1, $2::uuid, row_number() over (order by position, ordinal, id) - 1, id from drawn where place <= $3 returning item_id)
     select count(*)::int as items, count(distinct item.competency_id)::int as competencies from added join item on item.id = added.item_id`,
    [organisationId, roundId, perCompetency],
  );
  return chosen ?? { items: 0, competencies: 0 };
};
