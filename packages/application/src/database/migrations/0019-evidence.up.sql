-- Evidence of several kinds: what a round's levels come from, who gives them, how sure they are, and levels that put evidence together.

-- Nobody's transaction: the owner changes rows of all organisations.
alter table assessment_round no force row level security;
alter table round_participant no force row level security;
-- A new foreign key is checked against what the owner sees of it.
alter table person no force row level security;

alter table assessment_round
  -- Levels of a round come from one source. Fused: put together from the levels of other rounds, as they stood on the day it is held.
  add column source text not null default 'import' check (source in ('import', 'self', 'supervisor', 'test', 'fused')),
  -- Of a fused round: by which errors, half-life and correction, and what the bias of self-assessment was found to be.
  add column fusing jsonb check (jsonb_typeof(fusing) = 'object');
update assessment_round set source = 'self' where institution_id is not null;
alter table assessment_round
  add check ((source in ('self', 'supervisor', 'test')) = (institution_id is not null)),
  add check ((source = 'fused') = (fusing is not null));

-- Who answers for a participant: she herself, or who was her supervisor when the round was opened.
alter table round_participant add column rater_id uuid;
update round_participant set rater_id = person_id;
alter table round_participant
  alter column rater_id set not null,
  add foreign key (organisation_id, rater_id) references person (organisation_id, id),
  add unique (organisation_id, round_id, person_id, rater_id);
alter table person force row level security;
drop index round_participant_person;
create index round_participant_rater on round_participant (organisation_id, rater_id);
grant select (rater_id) on round_participant to baobab_relay;

-- A level that a rater chose for a person. Named for what it is, now that not all of them are of oneself.
alter table self_answer rename to rating;
alter table rating no force row level security;
alter table rating add column rater_id uuid;
update rating set rater_id = person_id;
alter table rating
  alter column rater_id set not null,
  drop constraint self_answer_organisation_id_round_id_person_id_fkey,
  add foreign key (organisation_id, round_id, person_id, rater_id)
    references round_participant (organisation_id, round_id, person_id, rater_id);
alter index self_answer_pkey rename to rating_pkey;

-- Nobody but the rater: what is not submitted is not read by anybody else, whatever a statement asks for.
drop policy own on rating;
create policy own on rating using (organisation_id = (select app_organisation()) and rater_id = (select app_person()));
alter table rating force row level security;
alter table round_participant force row level security;
alter table assessment_round force row level security;

-- What an instrument with an error found before it was rounded to a level, and its standard error, both in levels; null where none is known.
alter table assessed_level
  add column estimate real,
  add column standard_error real check (standard_error > 0),
  add check ((estimate is null) = (standard_error is null)),
  drop constraint assessed_level_source_check,
  add constraint assessed_level_source_check check (source in ('import', 'self', 'supervisor', 'test', 'fused'));

-- The rounds that a fused round puts together.
create table fused_round (
  organisation_id uuid not null,
  round_id uuid not null,
  evidence_round_id uuid not null,
  primary key (organisation_id, round_id, evidence_round_id),
  foreign key (organisation_id, round_id) references assessment_round (organisation_id, id),
  foreign key (organisation_id, evidence_round_id) references assessment_round (organisation_id, id),
  check (round_id <> evidence_round_id)
);
alter table fused_round enable row level security;
alter table fused_round force row level security;
create policy tenant on fused_round using (organisation_id = (select app_organisation()));
grant select, insert, delete on fused_round to baobab_app;
-- Only what was put together may be taken away again, for everything that it came from is still there; and its levels first, which no
-- foreign key watches over (0015).
create function keep_round() returns trigger language plpgsql as $$
begin
  if old.source <> 'fused' or exists (select from assessed_level l where l.organisation_id = old.organisation_id and l.round_id = old.id) then
    raise insufficient_privilege using message = 'permission denied: a round that levels are of, or that was not put together from others, stays.';
  end if;
  return old;
end $$;
create trigger keep_round before delete on assessment_round for each row execute function keep_round();
grant delete on assessment_round to baobab_app;
