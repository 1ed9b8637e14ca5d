const minutesOf = (span: string): string => `round(extract(epoch from ${span}) / 60)::int`;

/** An SQL value: minutes that a session lasts. @param s name of the session. */
export const lastsOf = (s: string): string => minutesOf(`(${s}.ends_at - ${s}.starts_at)`);

/** An SQL value: minutes that somebody was there; null where it was all of it, or where she was not. @param a name of her attendance. */
export const stayedOf = (a: string, s: string): string => `case
  when ${a}.minutes is not null then ${a}.minutes
  when num_nonnulls(${a}.present_from, ${a}.present_to) > 0
    then ${minutesOf(`(coalesce(${a}.present_to, ${s}.ends_at) - coalesce(${a}.present_from, ${s}.starts_at))`)} end`;

/** An SQL value: what was recorded of somebody beside the state; null where nothing was. */
export const presenceOf = (a: string, s: string): string => `case when ${a}.state is not null then jsonb_build_object(
  'from', ${a}.present_from, 'to', ${a}.present_to, 'reason', ${a}.reason, 'of', ${lastsOf(s)},
  'minutes', case when ${a}.state = 'present' then coalesce(${stayedOf(a, s)}, ${lastsOf(s)}) else 0 end) end`;

/** An SQL value: a session as somebody met it, as the domain counts it (`SessionMet`). */
export const metOf = (a: string, s: string): string => `jsonb_build_object(
  'cancelled', ${s}.cancelled_at is not null, 'lasts', ${lastsOf(s)}, 'attendance', ${a}.state, 'stayed', ${stayedOf(a, s)})`;
