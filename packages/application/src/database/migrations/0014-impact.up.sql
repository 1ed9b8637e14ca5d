-- Between which rounds the change of a programme's learners is measured, and what was measured last.

create table impact_measure (
  organisation_id uuid not null,
  programme_id uuid not null,
  before_round_id uuid not null,
  after_round_id uuid not null,
  follow_up_round_id uuid,
  -- Counted up by each choice of rounds: what was measured between others is not kept.
  version integer not null default 1,
  measured_at timestamptz,
  -- Figures that may be shown to everybody at the desk (see @baobab/application/impact, ImpactContent): small groups are not in it.
  content jsonb,
  primary key (organisation_id, programme_id),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  foreign key (organisation_id, before_round_id) references assessment_round (organisation_id, id),
  foreign key (organisation_id, after_round_id) references assessment_round (organisation_id, id),
  foreign key (organisation_id, follow_up_round_id) references assessment_round (organisation_id, id),
  check (before_round_id <> after_round_id),
  check (follow_up_round_id not in (before_round_id, after_round_id)),
  check ((measured_at is null) = (content is null))
);

alter table impact_measure enable row level security;
alter table impact_measure force row level security;
create policy tenant on impact_measure using (organisation_id = (select app_organisation()));
grant select, insert, update on impact_measure to baobab_app;

-- The clock asks over all organisations what is due. The relay sees ids and the moment of each, never what was measured.
create policy due on impact_measure for select to baobab_relay using (true);
grant select (organisation_id, programme_id, measured_at) on impact_measure to baobab_relay;
