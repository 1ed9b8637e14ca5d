/**
 * What a request would cost at the least: the same question answered by one statement that builds the JSON itself. Behind the same
 * role, the same row-level security and the same reach as the product. The sign-in is found in the same round trip.
 */

/** $1 the hash of the token. Whoever holds a sign-in sees her organisation in the statements that follow; anybody else sees nothing. */
export const signIn = [
  `select set_config('app.token', $1, true)`,
  `select set_config('app.organisation', organisation_id::text, true), set_config('app.account', account_id::text, true),
     set_config('app.person', person_id::text, true)
   from sign_in where token_hash = $1 and revoked_at is null and expires_at > now()`,
];

const reach = `
  edge as materialized (
    select institution_id as id, parent_id from institution_placement
    where organisation_id = app_organisation() and valid_from <= current_date and (valid_to is null or valid_to > current_date)),
  reach as (
    select institution_id as id from role_grant
    where organisation_id = app_organisation() and person_id = nullif(current_setting('app.person'), '')::uuid
      and role in ('coordinator', 'manager', 'administrator') and revoked_at is null
    union select edge.id from reach join edge on edge.parent_id = reach.id)`;

/** $1 the round, $2 the institution. The reader is a coordinator of everything: nothing is withheld from her. */
export const needsParts = `
  with recursive ${reach},
  asked as (
    select c.id, c.code, d.texts->'en'->>'label' as domain, c.texts->'en'->>'label' as label, row_number() over (order by d.position, c.position) as n
    from competency c join competency_domain d on d.framework_id = c.framework_id and d.id = c.competency_domain_id),
  place as materialized (select id, name from institution where organisation_id = app_organisation() and id = $2 and id in (select id from reach)),
  branch as (
    select id as row_id, id from place
    union all select edge.id, edge.id from edge join place on parent_id = place.id
    union all select row_id, edge.id from branch join edge on edge.parent_id = branch.id where row_id <> $2),
  part as materialized (
    select row_id, competency_id, sum(assessed) as assessed, sum(in_need) as in_need, sum(gap_sum) as gap_sum, sum(not_assessed) as not_assessed
    from branch join needs_summary s on s.organisation_id = app_organisation() and round_id = $1 and institution_id = branch.id group by 1, 2),
  cell as (
    select * from part where row_id <> $2
    union all select $2, competency_id, sum(assessed), sum(in_need), sum(gap_sum), sum(not_assessed) from part group by 2),
  counted as materialized (
    select row_id, sum(people) as people, sum(assessed) as assessed, sum(in_need) as in_need
    from branch join needs_people on organisation_id = app_organisation() and round_id = $1 and institution_id = branch.id group by 1),
  head as (
    select * from counted where row_id <> $2 union all select $2, sum(people), sum(assessed), sum(in_need) from counted having count(*) > 0),
  columns as (
    select rows.id, json_agg(coalesce(cell.assessed, 0) order by n) as assessed, json_agg(case when cell.assessed > 0 then cell.in_need end order by n) as in_need,
      json_agg(case when cell.assessed > 0 then round(gap_sum / cell.assessed, 4) end order by n) as mean_gap,
      json_agg(coalesce(cell.not_assessed, 0) order by n) as not_assessed, json_agg(false) as suppressed
    from (select distinct row_id as id from branch) rows cross join asked left join cell on row_id = rows.id and competency_id = asked.id group by rows.id),
  trail as (select id, name, 0 as height from place
    union all select i.id, i.name, height + 1 from trail join edge on edge.id = trail.id join institution i on i.organisation_id = app_organisation() and i.id = parent_id)
  select
    (select json_build_object('id', id, 'name', name, 'heldOn', held_on, 'disclosure', replace(disclosure, '-', '_')) from assessment_round
     where organisation_id = app_organisation() and id = $1) as round,
    (select json_agg(json_build_object('id', id, 'code', code, 'domain', domain, 'label', label) order by n) from asked) as competencies,
    (select json_agg(json_build_object('id', id, 'name', name, 'hasInstitutionsBelow', exists (select from edge where parent_id = columns.id),
       'people', coalesce(people, 0), 'notAssessedPeople', coalesce(people - head.assessed, 0), 'assessed', columns.assessed, 'inNeed', columns.in_need,
       'meanGap', mean_gap, 'notAssessed', not_assessed, 'suppressed', suppressed) order by id = $2 desc, name, id)
     from columns join institution using (id) left join head on row_id = id where organisation_id = app_organisation()) as rows,
    coalesce(head.people, 0)::int as people, coalesce(head.in_need, 0)::int as people_in_need,
    (select sum(gap_sum)::float / sum(assessed) from part) as mean_gap, coalesce(head.people - head.assessed, 0)::int as not_assessed,
    (select json_agg(json_build_object('institutionId', id, 'name', name) order by height desc) from trail) as trail,
    (select json_agg(json_build_object('institutionId', id, 'name', name) order by name, id) from institution
     where organisation_id = app_organisation() and id in (select id from reach) and id not in (select id from edge)) as tops
  from place left join head on row_id = place.id`;

const needs = `
  select json_build_object('needsMatrix', json_build_object('round', round, 'competencies', competencies, 'rows', rows, 'people', people,
    'peopleInNeed', people_in_need, 'meanGap', mean_gap, 'notAssessed', not_assessed, 'trail', trail, 'tops', tops, 'personsVisible', true)) as data
  from (${needsParts}) parts`;

const people = (found: string) => `
  with recursive ${reach},
  here as materialized (
    select p.id, p.name from reach cross join lateral (
      select id, name from person where organisation_id = app_organisation() and institution_id = reach.id
        and (left_on is null or left_on > current_date) ${found} order by name, id limit 51) p
    order by p.name, p.id limit 51),
  page as (
    select json_build_object('node', json_build_object('id', p.id, 'name', p.name, 'institution', json_build_object('id', i.id, 'name', i.name),
      'staffNumber', staff_number, 'email', email, 'post', post, 'gender', gender, 'region', p.region, 'languages', languages, 'version', p.version)) as edge,
      row_number() over (order by p.name, p.id) as n
    from here join person p on p.organisation_id = app_organisation() and p.id = here.id
      join institution i on i.organisation_id = app_organisation() and i.id = p.institution_id)
  select json_build_object('people', json_build_object(
    'totalCount', (select count(*) from reach join person on organisation_id = app_organisation() and institution_id = reach.id
      and (left_on is null or left_on > current_date) ${found}),
    'pageInfo', json_build_object('hasNextPage', (select count(*) from here) > 50),
    'edges', (select coalesce(json_agg(edge order by n), '[]') from page where n <= 50))) as data`;

const institutions = `
  with recursive ${reach},
  counted as (
    select institution_id as id, count(*) as people from person
    where organisation_id = app_organisation() and (left_on is null or left_on > current_date) group by 1)
  select json_build_object('institutions', json_agg(json_build_object('id', i.id, 'parentId', parent_id, 'code', code, 'name', name, 'kind', kind,
    'region', region, 'peopleCount', coalesce(people, 0), 'version', version) order by name, i.id)) as data
  from reach join institution i on i.organisation_id = app_organisation() and i.id = reach.id
    left join edge on edge.id = i.id and parent_id in (select id from reach) left join counted on counted.id = i.id`;

export type LimitRead = 'needs' | 'people' | 'search' | 'institutions';

/** Each answers one row with `data`. Parameters: needs the round and the institution, search the pattern. */
export const reads: Record<LimitRead, string> = {
  needs,
  people: people(''),
  search: people('and search like lower($1)'),
  institutions,
};
