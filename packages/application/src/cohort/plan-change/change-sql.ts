/** An SQL value: how many times the session was changed since by changes that were taken back, and by taking them back. @param kept name of how it stood. */
const takenBack = (kept: string): string => `(select count(*)::int from plan_change_session later
    join plan_change l on l.organisation_id = later.organisation_id and l.id = later.change_id
  where later.organisation_id = ${kept}.organisation_id and later.session_id = ${kept}.session_id and later.revision > ${kept}.revision
    and (l.undone_at is not null or l.kind = 'undo'))`;

/** An SQL value: what has become of a change, as the domain judges it (`ChangeStanding`). @param c name of the change. */
export const standingOf = (
  c: string,
): string => `jsonb_build_object('kind', ${c}.kind, 'undone', ${c}.undone_at is not null,
  'cohortOver', (select co.state not in ('open', 'closed') from cohort co where co.organisation_id = ${c}.organisation_id and co.id = ${c}.cohort_id),
  'sessions', (select coalesce(jsonb_agg(jsonb_build_object('title', s.title,
      'begun', s.starts_at <= now() or exists (select 1 from attendance a where a.organisation_id = s.organisation_id and a.session_id = s.id),
      'past', kept.starts_at <= now(), 'changed', s.cancelled_at is not null or s.revision <> kept.revision + ${takenBack('kept')}) order by kept.starts_at, s.id), '[]')
    from plan_change_session kept join session s on s.organisation_id = kept.organisation_id and s.id = kept.session_id
    where kept.organisation_id = ${c}.organisation_id and kept.change_id = ${c}.id))`;
