/** SQL: how many items a test asks, an adaptive one at most; $1 the organisation. @param round the id of the round in the statement. */
export const questionsText = (round: string): string => `
  select coalesce(sum(of_competency), 0)::int from (
    select least(count(*), min(test.items_per_competency)) as of_competency
    from test_item asked join item on item.id = asked.item_id join assessment_round test on test.organisation_id = $1 and test.id = asked.round_id
    where asked.organisation_id = $1 and asked.round_id = ${round} group by item.competency_id) as counted`;
