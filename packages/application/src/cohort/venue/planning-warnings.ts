import type { Absence, Availability, Span, WorkingDays } from '@baobab/domain/cohort';
import { absenceIn, restIn } from '@baobab/domain/cohort';
import type { Actor } from '../../access';
import { sql } from '../../database';
import { Problem } from '../../problem';
import type { Planned } from '../clashes';

type WarningKind =
  | 'rest_day'
  | 'day_off'
  | 'trainer_hours'
  | 'trainer_away'
  | 'venue_hours'
  | 'venue_closed'
  | 'venue_retired'
  | 'venue_small';

/** What speaks against a session, and does not make it impossible. */
export interface PlanningWarning {
  /** Which of the planned it is, from 0. */
  at: number;
  kind: WarningKind;
  /** Of the holiday, or why somebody is away; null where none is said. */
  name: string | null;
  /** Of the venue, where it has too few. */
  seats: number | null;
}

class SessionDoubtful extends Problem {
  readonly kind = 'SessionDoubtful';

  constructor(readonly warnings: PlanningWarning[]) {
    super('session-doubtful', 'Something speaks against this session. Change it, or plan it all the same.');
  }
}

interface Found {
  seats: number;
  timeZone: string;
  working: WorkingDays | null;
  trainer: Availability | null;
  venue: { seats: number; retired: boolean; availability: Availability | null } | null;
}

/** An SQL value: when somebody or something can be had, as the domain has it; null where nothing is said. @param a name of the row of `availability`. */
export const availabilityOf = (a: string): string =>
  `case when ${a}.id is not null then jsonb_build_object('timeZone', ${a}.time_zone, 'weekly', ${a}.weekly, 'daysOff', ${a}.days_off) end`;

/** An SQL value: when the organisation works; null where nothing is said. */
export const workingDaysOf = (organisation: string): string =>
  `(select jsonb_build_object('weekdays', weekdays, 'daysOff', days_off) from working_days where organisation_id = ${organisation})`;

/** $1 the organisation, $2 the cohort, $3 the trainer, $4 the venue. */
const text = `
  select c.seats, o.time_zone as "timeZone", ${workingDaysOf('$1')} as working, ${availabilityOf('led')} as trainer,
    case when v.id is not null then jsonb_build_object('seats', v.seats, 'retired', v.retired_at is not null, 'availability', ${availabilityOf('held')}) end as venue
  from cohort c join organisation o on o.id = c.organisation_id
    left join availability led on led.organisation_id = $1 and led.trainer_id = $3::uuid
    left join venue v on v.organisation_id = $1 and lower(trim(v.name)) = lower(trim($4))
    left join availability held on held.organisation_id = $1 and held.venue_id = v.id
  where c.organisation_id = $1 and c.id = $2`;

/** What speaks against sessions that are to be, inside a unit of work. */
export const warningsOf = async (
  { organisationId }: Actor,
  { cohortId, trainerId, venue, spans }: Omit<Planned, 'except'>,
): Promise<PlanningWarning[]> => {
  const [found] = await sql<Found>(text, [organisationId, cohortId, trainerId, venue]);
  return found ? spans.flatMap((span, at) => warningsFor(found, span).map((warning) => ({ at, ...warning }))) : [];
};

/** @throws SessionDoubtful unless it is passed. */
export const refuseDoubtful = async (actor: Actor, planned: Planned, despite: boolean): Promise<void> => {
  const warnings = despite ? [] : await warningsOf(actor, planned);
  if (warnings.length > 0) throw new SessionDoubtful(warnings);
};

const warningsFor = (
  { seats, timeZone, working, trainer, venue }: Found,
  span: Span,
): Omit<PlanningWarning, 'at'>[] => {
  const away = (absence: Absence | null, hours: WarningKind, day: WarningKind) =>
    absence
      ? [
          {
            kind: absence.kind === 'day' ? day : hours,
            name: absence.kind === 'day' ? absence.name || null : null,
            seats: null,
          },
        ]
      : [];
  const closed = venue?.availability ? absenceIn(venue.availability, span) : null;
  return [
    ...away(working && restIn(working, span, timeZone), 'rest_day', 'day_off'),
    ...away(trainer && absenceIn(trainer, span), 'trainer_hours', 'trainer_away'),
    ...away(closed, 'venue_hours', 'venue_closed'),
    ...(venue?.retired ? [{ kind: 'venue_retired' as const, name: null, seats: null }] : []),
    ...(venue && venue.seats < seats ? [{ kind: 'venue_small' as const, name: null, seats: venue.seats }] : []),
  ];
};
