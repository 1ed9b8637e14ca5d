/**
 * What the benchmark measures with: the same rows each time, ids included, made by PostgreSQL itself. `pick(n, about, below)` is a
 * number below `below` that depends on `n` and what it is about. The tree is 1 + 20 + 160 + 480 institutions for any number of people.
 */
export const functions = `
  create function pg_temp.pick(n bigint, about text, below int) returns int language sql immutable
    as $$ select ((('x' || left(md5(about || n), 8))::bit(32)::bigint % below))::int $$;
  create function pg_temp.id_of(about text) returns uuid language sql immutable
    as $$ select overlay(overlay(md5(about) placing '4' from 13) placing '8' from 17)::uuid $$;`;

/** $1 the organisation. */
export const institutions = `
  insert into institution (organisation_id, id, name, code, kind, region, valid_from)
  select $1, pg_temp.id_of('place ' || n),
    case when n <= 20 then 'Ministry ' when n <= 180 then 'Agency ' else 'Department ' end || lpad(n::text, 3, '0'),
    'B-' || n, case when n <= 20 then 'ministry' when n <= 180 then 'agency' else 'department' end,
    (array['Capital', 'North', 'South', 'Coast'])[1 + n % 4], '2020-01-01'
  from generate_series(1, 660) n`;

/** $1 the organisation, $2 its root. */
export const placements = `
  insert into institution_placement (organisation_id, institution_id, parent_id, valid_from)
  select $1, pg_temp.id_of('place ' || n),
    case when n <= 20 then $2 when n <= 180 then pg_temp.id_of('place ' || 1 + (n - 21) / 8) else pg_temp.id_of('place ' || 21 + (n - 181) / 3) end,
    '2020-01-01'
  from generate_series(1, 660) n`;

/** $1 the organisation, $2 how many; one in fifty has left. */
export const people = `
  insert into person (organisation_id, id, institution_id, name, staff_number, email, post, gender, region, languages, role_profile_id, left_on)
  select $1, pg_temp.id_of('person ' || n), pg_temp.id_of('place ' || 1 + pg_temp.pick(n, 'place', 660)),
    given[1 + pg_temp.pick(n, 'given', cardinality(given))] || ' ' || family[1 + pg_temp.pick(n, 'family', cardinality(family))],
    'S-' || lpad(n::text, 6, '0'), 'person' || n || '@gov.example',
    (array['Policy adviser', 'Statistician', 'Systems administrator', 'Front office clerk', 'Head of unit'])[1 + pg_temp.pick(n, 'post', 5)],
    (array['female', 'male'])[1 + pg_temp.pick(n, 'gender', 2)], (array['Capital', 'North', 'South', 'Coast'])[1 + pg_temp.pick(n, 'region', 4)],
    array['en', (array['sw', 'ar', 'fr', 'es'])[1 + pg_temp.pick(n, 'language', 4)]],
    profiles[1 + pg_temp.pick(n, 'profile', cardinality(profiles))],
    case when pg_temp.pick(n, 'left', 50) = 0 then date '2024-06-30' end
  from generate_series(1, $2::int) n,
    (select array_agg(id order by position) as profiles from role_profile where organisation_id is null) role_profiles,
    (values (array['Achieng', 'Amani', 'Aïcha', 'Baraka', 'Benoît', 'Chidi', 'Daudi', 'Élodie', 'Fatoumata', 'Grace', 'Hélène', 'Imani', 'José',
        'Juma', 'Kamau', 'Lucía', 'Mariam', 'Moïse', 'Neema', 'Omondi', 'Peter', 'Rashidi', 'Salim', 'Tumaini', 'Zoé', 'أمينة', 'خالد', 'ليلى', 'يوسف'],
      array['Abdalla', 'Barasa', 'Chebet', 'Coulibaly', 'Diallo', 'Fernández', 'Fofana', 'García', 'Kariuki', 'Kimani', 'Koné', 'Maina', 'Mbugua',
        'Muñoz', 'Mutua', 'Ndegwa', 'Njoroge', 'Odhiambo', 'Ouédraogo', 'Otieno', 'Peña', 'Traoré', 'Wafula', 'Wekesa', 'العلي', 'حداد', 'منصور']))
      as names (given, family)`;

/** $1 the organisation. */
export const round = `
  insert into assessment_round (organisation_id, id, name, kind, held_on)
  values ($1, pg_temp.id_of('round'), 'Benchmark round', 'baseline', '2026-01-15') returning id`;

/** $1 the organisation; three in a hundred levels are missing. */
export const levels = `
  insert into assessed_level (organisation_id, round_id, person_id, competency_id, level, assessed_on)
  select $1, pg_temp.id_of('round'), person.id, competency.id, number % 4, '2026-01-15'
  from person cross join competency
    cross join lateral (select ('x' || left(md5(person.staff_number || competency.code), 7))::bit(28)::int as number) as hashed
  where person.organisation_id = $1 and person.staff_number is not null and number % 100 >= 3`;
