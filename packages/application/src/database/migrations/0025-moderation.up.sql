-- Institutions assessed: one moderator an institution, a last day that moves, letters, files as evidence, and targets.

-- Of all organisations, and each with its own mornings.
alter table institution_assessment no force row level security;
alter table organisation no force row level security;
alter table institution_assessment
  -- When those who have not submitted are reminded; null where there is no time for it.
  add reminds_at timestamptz,
  -- How often its last day was moved: a letter of an earlier move is not sent any more.
  add closes_revision integer not null default 0 check (closes_revision >= 0);
update institution_assessment a set reminds_at = (closes_on - 3 + interval '7 hours') at time zone o.time_zone
  from organisation o where o.id = a.organisation_id and closes_on - 3 > opens_on;
alter table institution_assessment force row level security;
alter table organisation force row level security;
grant update (name, reminds_at, closes_revision) on institution_assessment to baobab_app;

alter table assessed_institution
  -- Who settles its levels; null until one is named, or settles the first.
  add moderator_id uuid,
  -- Since then its levels are final.
  add moderated_at timestamptz,
  add foreign key (organisation_id, moderator_id) references person (organisation_id, id),
  add check (moderated_at is null or moderator_id is not null);
create index assessed_institution_moderated on assessed_institution (organisation_id, institution_id) where moderated_at is not null;
grant update (moderator_id, moderated_at) on assessed_institution to baobab_app;

-- Who is not to answer after all takes her answers with her: nobody else may read them, and so nobody else could delete them.
alter table maturity_rating
  drop constraint maturity_rating_organisation_id_assessment_id_institution__fkey,
  add constraint maturity_rating_respondent foreign key (organisation_id, assessment_id, institution_id, person_id)
    references respondent (organisation_id, assessment_id, institution_id, person_id) on delete cascade;
grant delete on respondent to baobab_app;

-- Of all organisations: which assessments are to be reminded of. The relay learns ids and moments, no more.
create index institution_assessment_reminding on institution_assessment (reminds_at) where closed_at is null;
grant select (organisation_id, id, closed_at, reminds_at, closes_revision) on institution_assessment to baobab_relay;
grant select (organisation_id, assessment_id, institution_id, person_id, submitted_at) on respondent to baobab_relay;
create policy relay on institution_assessment for select to baobab_relay using (true);
create policy relay on respondent for select to baobab_relay using (true);

-- What an answer, or a settled level, rests on: a file, kept in pieces, so that none is read whole.
create table evidence_file (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  assessment_id uuid not null,
  institution_id uuid not null,
  model_id uuid not null,
  indicator_id uuid not null,
  person_id uuid not null,
  -- The same person, where she brought it as a respondent; null where she moderates.
  respondent_id uuid check (respondent_id = person_id),
  file_name text not null check (length(file_name) between 1 and 255),
  -- By its content.
  kind text not null check (kind in ('pdf', 'docx', 'xlsx', 'odt', 'png', 'jpeg')),
  bytes integer not null check (bytes between 1 and 10485760),
  pieces smallint not null check (pieces between 1 and 100),
  kept_at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, assessment_id, institution_id) references assessed_institution (organisation_id, assessment_id, institution_id),
  foreign key (organisation_id, assessment_id, model_id) references institution_assessment (organisation_id, id, model_id),
  foreign key (model_id, indicator_id) references maturity_indicator (model_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, assessment_id, institution_id, respondent_id)
    references respondent (organisation_id, assessment_id, institution_id, person_id) on delete cascade
);
create index evidence_file_of_institution on evidence_file (organisation_id, assessment_id, institution_id, indicator_id);
create table evidence_piece (
  organisation_id uuid not null,
  file_id uuid not null,
  position smallint not null,
  content bytea not null check (length(content) between 1 and 262144),
  primary key (organisation_id, file_id, position),
  foreign key (organisation_id, file_id) references evidence_file (organisation_id, id) on delete cascade
);
-- What is uploaded is mostly compressed already.
alter table evidence_piece alter column content set storage external;

-- As with ratings: until she submits nobody reads what a respondent brought but she, and nobody but who brought it writes it.
alter table evidence_file enable row level security;
alter table evidence_file force row level security;
create policy own on evidence_file using (organisation_id = (select app_organisation()) and person_id = (select app_person()));
create policy submitted on evidence_file for select using (organisation_id = (select app_organisation()) and (respondent_id is null or exists (
  select 1 from respondent r where r.organisation_id = evidence_file.organisation_id and r.assessment_id = evidence_file.assessment_id
    and r.institution_id = evidence_file.institution_id and r.person_id = evidence_file.respondent_id and r.submitted_at is not null)));
alter table evidence_piece enable row level security;
alter table evidence_piece force row level security;
create policy of_file on evidence_piece using (organisation_id = (select app_organisation()) and exists (
  select 1 from evidence_file f where f.organisation_id = evidence_piece.organisation_id and f.id = evidence_piece.file_id));
grant select, insert, delete on evidence_file to baobab_app;
grant select, insert on evidence_piece to baobab_app;

-- Where an organisation wants its institutions to be.
create table maturity_target (
  organisation_id uuid not null references organisation (id),
  model_id uuid not null,
  indicator_id uuid not null,
  ordinal smallint not null,
  primary key (organisation_id, model_id, indicator_id),
  foreign key (model_id, indicator_id) references maturity_indicator (model_id, id),
  foreign key (model_id, ordinal) references maturity_level (model_id, ordinal)
);
alter table maturity_target enable row level security;
alter table maturity_target force row level security;
create policy tenant on maturity_target using (organisation_id = (select app_organisation()));
grant select, insert, delete on maturity_target to baobab_app;
