-- Whom a person lets see her levels beyond what the round's disclosure policy says: freely, and until she withdraws it.
create table level_consent (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  -- Null: of every round, those to come as well.
  round_id uuid,
  reader text not null check (reader in ('supervisor', 'coordinators', 'managers')),
  -- Who it was meant for: it ends when another supervises her, and when she works for another institution.
  supervisor_id uuid,
  institution_id uuid,
  given_at timestamptz not null default now(),
  withdrawn_at timestamptz check (withdrawn_at >= given_at),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  -- A round that was put together may be taken away again, and what was said of it with it; the audit stays.
  foreign key (organisation_id, round_id) references assessment_round (organisation_id, id) on delete cascade,
  foreign key (organisation_id, supervisor_id) references person (organisation_id, id),
  foreign key (organisation_id, institution_id) references institution (organisation_id, id),
  check ((reader = 'supervisor') = (supervisor_id is not null)),
  check ((reader = 'supervisor') = (institution_id is null))
);
create unique index level_consent_standing on level_consent (organisation_id, person_id, reader, round_id, supervisor_id, institution_id)
  nulls not distinct where withdrawn_at is null;
create index level_consent_round on level_consent (organisation_id, round_id);
alter table level_consent enable row level security;
alter table level_consent force row level security;
-- Everybody's reads ask it; nobody but the person herself says or unsays anything.
create policy tenant on level_consent for select using (organisation_id = (select app_organisation()));
create policy own_given on level_consent for insert
  with check (organisation_id = (select app_organisation()) and person_id = (select app_person()));
create policy own_withdrawn on level_consent for update
  using (organisation_id = (select app_organisation()) and person_id = (select app_person()));
grant select, insert, update (withdrawn_at) on level_consent to baobab_app;

-- Who lets the acting person see her levels of a round, as her supervisor, or as who coordinates or manages below these institutions. Nobody
-- while the round is still answered. The one place that says so: whoever shows persons asks here, and so does whoever withholds numbers.
create function agreed_to(of_round uuid, coordinating uuid[], managing uuid[]) returns setof uuid language sql stable as $$
  select distinct p.id
  from assessment_round r
    join level_consent c on c.organisation_id = r.organisation_id and c.withdrawn_at is null and (c.round_id is null or c.round_id = r.id)
    join person p on p.organisation_id = c.organisation_id and p.id = c.person_id and (p.left_on is null or p.left_on > current_date)
  where r.organisation_id = app_organisation() and r.id = of_round and (r.closed_at is not null or r.closes_on < app_today() or r.closes_on is null)
    and case c.reader
      when 'supervisor' then c.supervisor_id = p.supervisor_id and p.supervisor_id = app_person()
      when 'coordinators' then c.institution_id = p.institution_id
        and p.institution_id in (select institutions_below(root) from unnest(coordinating) as root)
      else c.institution_id = p.institution_id and p.institution_id in (select institutions_below(root) from unnest(managing) as root) end
$$;

-- Another supervisor answers in an open round: who has not submitted is asked no more, and takes her answers with her, which nobody else may
-- read, and so nobody else could delete.
alter table rating
  drop constraint rating_organisation_id_round_id_person_id_rater_id_fkey,
  add constraint rating_participant foreign key (organisation_id, round_id, person_id, rater_id)
    references round_participant (organisation_id, round_id, person_id, rater_id) on delete cascade;
create policy unsubmitted on round_participant as restrictive for delete using (submitted_at is null);
grant delete on round_participant to baobab_app;
-- Who reports to whom.
create index person_supervisor on person (organisation_id, supervisor_id) where supervisor_id is not null;
