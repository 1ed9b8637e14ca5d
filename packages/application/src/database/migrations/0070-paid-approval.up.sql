-- What approving a version commits, and in whose stead a deputy decided a step.

alter table programme_submission
  -- The line that pays, as whoever submitted it chose it; null: none.
  add column budget_line_id uuid,
  add column amount numeric(14, 2) check (amount > 0),
  add constraint programme_submission_paid check ((budget_line_id is null) = (amount is null)),
  add foreign key (organisation_id, budget_line_id) references budget_line (organisation_id, id);

alter table submission_decision
  add column stead_of uuid check (stead_of <> decided_by),
  add foreign key (organisation_id, stead_of) references person (organisation_id, id);
