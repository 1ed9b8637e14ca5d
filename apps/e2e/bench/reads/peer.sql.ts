import { needsParts } from './limit.sql';

/**
 * What somebody who serves this database by PostGraphile would write beside the tables: functions, which it turns into fields.
 * They are made in the benchmark's own database and run as whoever asks. It is made easy for the peer: the heat map comes as
 * one row whose parts are JSON already, and its lists go by row-level security alone, without the reader's reach,
 * with indexes that the product does without.
 */
export const peerStatements = [
  // One statement in place of two: the sign-in's row is seen by whoever names its token.
  `create function bench_sign_in(hash text) returns table (organisation_id uuid, account_id uuid, person_id uuid) language sql volatile as $$
     select set_config('app.token', hash, true);
     select organisation_id, account_id, person_id from sign_in where token_hash = hash and revoked_at is null and expires_at > now() $$`,
  `comment on function bench_sign_in is '@behavior -*'`,
  `create type needs_matrix as (round json, competencies json, rows json, people int, people_in_need int, mean_gap float, not_assessed int,
     trail json, tops json)`,
  `create function needs_matrix(round_id uuid, institution_id uuid) returns needs_matrix language sql stable
     begin atomic ${needsParts}; end`,
  `create function search_people(search text) returns setof person language sql stable
     begin atomic select * from person where organisation_id = app_organisation() and (left_on is null or left_on > current_date)
       and person.search like lower($1) order by name, id; end`,
  `create function institution_people_count(institution institution) returns int language sql stable
     begin atomic select count(*)::int from person where organisation_id = institution.organisation_id and institution_id = institution.id
       and (left_on is null or left_on > current_date); end`,
  `create function institution_parent_id(institution institution) returns uuid language sql stable
     begin atomic select parent_id from institution_placement p where p.organisation_id = institution.organisation_id and institution_id = institution.id
       and valid_from <= current_date and (valid_to is null or valid_to > current_date); end`,
  `create index bench_people_by_name on person (organisation_id, name, id) where left_on is null`,
  // It sorts by what stands in an index alone.
  `create index bench_institutions_by_name on institution (organisation_id, name, id)`,
];
