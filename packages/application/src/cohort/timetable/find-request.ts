import type { Availability, WorkingDays } from '@baobab/domain/cohort';
import { absenceIn, restIn } from '@baobab/domain/cohort';
import type { CohortToMeet, Slot, Taken, TimetableRequest } from '@baobab/domain/cohort/timetable';
import { slotsOf } from '@baobab/domain/cohort/timetable';
import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import type { Actor } from '../../access';
import { sql } from '../../database';
import { InputProblem } from '../../problem';
import { availabilityOf, workingDaysOf } from '../venue/planning-warnings';
import type { TimetableAsked } from './timetable.input';

const mostSlots = 500;
const mostSessions = 300;

/** What the solver is given, with the words that people know its ids by. */
export interface KeptRequest {
  request: TimetableRequest;
  cohorts: Record<string, string>;
  modules: Record<string, string>;
  trainers: Record<string, string>;
  venues: Record<string, string>;
}

interface Named {
  id: string;
  name: string;
}
type Module = Named & { hours: number; texts: Texts; after: string[] };
type Had = Named & { availability: Availability | null };

const refuse = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);
const wordsOf = (named: readonly Named[]): Record<string, string> =>
  Object.fromEntries(named.map(({ id, name }) => [id, name]));

/** What is asked for as the solver takes it, with everything that is planned already; inside a unit of work. @throws InputProblem */
export const findRequest = async (actor: Actor, asked: TimetableAsked): Promise<KeptRequest> => {
  const slots = slotsOf(asked).filter(({ startsAt }) => startsAt > Date.now());
  if (slots.length === 0)
    throw refuse(
      'until',
      'no-slot',
      'No session fits into these hours on these days. Choose longer hours, shorter sessions, or later days.',
    );
  if (slots.length > mostSlots)
    throw refuse(
      'lastDay',
      'too-many-slots',
      `That would be more than ${mostSlots} times to choose from. Choose an earlier last day, or fewer hours of the day.`,
    );
  const cohorts = await findCohorts(actor, asked);
  const modules = await findModules(actor, asked);
  const trainers = await findTrainers(
    actor,
    asked.modules.flatMap(({ trainerIds }) => trainerIds),
  );
  const venues = await findVenues(actor, asked.venueIds);
  const sessions = modules.map(({ hours }) => Math.max(1, Math.ceil((hours * 60) / asked.minutes)));
  if (sessions.reduce((sum, count) => sum + count, 0) * cohorts.length > mostSessions)
    throw refuse(
      'minutes',
      'too-many-sessions',
      `That would be more than ${mostSessions} sessions. Choose longer sessions, fewer modules, or fewer cohorts.`,
    );
  const spans = slots.map(({ startsAt, endsAt }) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }));
  const places = (is: (span: (typeof spans)[number]) => boolean) => [...spans.keys()].filter((at) => is(spans[at]!));
  const had = ({ id, availability }: Had) => ({
    id,
    absent: places((span) => availability !== null && absenceIn(availability, span) !== null),
  });
  const working = await findWorkingDays(actor);
  return {
    request: {
      slots,
      cohorts: cohorts.map(({ id, seats }): CohortToMeet => ({
        id,
        seats,
        modules: modules.map((module, at) => ({
          id: module.id,
          sessions: sessions[at]!,
          trainers: asked.modules.find(({ moduleId }) => moduleId === module.id)!.trainerIds,
          after: module.after,
        })),
      })),
      trainers: trainers.map(had),
      venues: venues.map((venue) => ({ ...had(venue), seats: venue.seats })),
      rest: places((span) => working !== null && restIn(working, span, asked.timeZone) !== null),
      taken: await findTaken(actor, asked, slots),
      sharing: await findSharing(actor, asked.cohortIds),
      travelMinutes: asked.travelMinutes,
      mostADay: asked.mostADay,
    },
    cohorts: wordsOf(cohorts),
    modules: Object.fromEntries(modules.map(({ id, texts }) => [id, textIn(texts, asked.locale).label])),
    trainers: wordsOf(trainers),
    venues: wordsOf(venues),
  };
};

const findCohorts = async ({ organisationId }: Actor, { programmeId, cohortIds }: TimetableAsked) => {
  const cohorts = await sql<Named & { seats: number }>(
    `select id, name, seats from cohort where organisation_id = $1 and programme_id = $2 and id = any($3::uuid[]) and state <> 'completed' order by name, id`,
    [organisationId, programmeId, cohortIds],
  );
  if (cohorts.length === new Set(cohortIds).size) return cohorts;
  throw refuse(
    'cohortIds',
    'unknown-cohort',
    'A cohort is completed, or of another programme. Load the page again, and choose from its list.',
  );
};

const findModules = async ({ organisationId }: Actor, { programmeId, modules }: TimetableAsked): Promise<Module[]> => {
  const ids = modules.map(({ moduleId }) => moduleId);
  // After a module that it requires, or one that does as well.
  const found = await sql<Module>(
    `select m.id, m.code as name, m.hours::float8 as hours, m.texts, array(
       select other from unnest($3::uuid[]) as other where other <> m.id and exists (
         select 1 from training_module_requirement r where r.training_module_id = m.id and (r.required_id = other or exists (
           select 1 from training_module_equivalent e where (e.training_module_id, e.equivalent_id) in ((r.required_id, other), (other, r.required_id)))))) as after
     from programme_module pm join training_module m on m.id = pm.training_module_id
     where pm.organisation_id = $1 and pm.programme_id = $2 and m.id = any($3::uuid[]) order by pm.position`,
    [organisationId, programmeId, ids],
  );
  if (found.length === ids.length) return found;
  throw refuse(
    'modules',
    'unknown-module-of-plan',
    'A module is not in the plan of this programme. Load the page again, and choose from its list.',
  );
};

const findTrainers = async ({ organisationId }: Actor, asked: readonly string[]): Promise<Had[]> => {
  const ids = [...new Set(asked)];
  const trainers = await sql<Had>(
    `select p.id, p.name, ${availabilityOf('a')} as availability
     from person p left join availability a on a.organisation_id = p.organisation_id and a.trainer_id = p.id
     where p.organisation_id = $1 and p.id = any($2::uuid[]) and (p.left_on is null or p.left_on > current_date) and exists (
       select 1 from role_grant g where g.organisation_id = $1 and g.person_id = p.id and g.role = 'trainer' and g.revoked_at is null)
     order by p.name, p.id`,
    [organisationId, ids],
  );
  if (trainers.length === ids.length) return trainers;
  throw refuse(
    'modules',
    'unknown-trainer',
    'Somebody does not have the role of trainer. Choose trainers from the list, or grant the role first.',
  );
};

const findVenues = async ({ organisationId }: Actor, ids: readonly string[]) => {
  const venues = await sql<Had & { seats: number }>(
    `select v.id, v.name, v.seats, ${availabilityOf('a')} as availability
     from venue v left join availability a on a.organisation_id = v.organisation_id and a.venue_id = v.id
     where v.organisation_id = $1 and v.id = any($2::uuid[]) and v.retired_at is null order by v.seats, v.name, v.id`,
    [organisationId, ids],
  );
  if (venues.length === new Set(ids).size) return venues;
  throw refuse('venueIds', 'unknown-venue', 'A venue was retired. Load the page again, and choose from its list.');
};

const findWorkingDays = async ({ organisationId }: Actor): Promise<WorkingDays | null> => {
  const [found] = await sql<{ working: WorkingDays | null }>(`select ${workingDaysOf('$1')} as working`, [
    organisationId,
  ]);
  return found?.working ?? null;
};

/** Sessions at or around the time, of whoever is asked about. One at a place that is no venue of the list is at that place all the same. */
const findTaken = (
  { organisationId }: Actor,
  { cohortIds, modules, travelMinutes }: TimetableAsked,
  slots: readonly Slot[],
): Promise<Taken[]> =>
  sql<Taken>(
    `select (extract(epoch from s.starts_at) * 1000)::float8 as "startsAt", (extract(epoch from s.ends_at) * 1000)::float8 as "endsAt", s.trainer_id as "trainerId",
       coalesce(v.id::text, lower(trim(s.venue))) as "venueId", case when s.cohort_id = any($4::uuid[]) then s.cohort_id end as "cohortId",
       array(select distinct e.cohort_id from learner_session l join enrolment e on e.organisation_id = $1 and e.person_id = l.person_id
           and e.cohort_id = any($4::uuid[]) and e.cohort_id <> s.cohort_id and e.state in ('enrolled', 'offered')
         where l.organisation_id = $1 and l.session_id = s.id order by 1) as "learnersOf"
     from session s left join venue v on v.organisation_id = s.organisation_id and lower(trim(v.name)) = lower(trim(s.venue))
     where s.organisation_id = $1 and s.cancelled_at is null and s.ends_at > $2 and s.starts_at < $3 and (
       s.cohort_id = any($4::uuid[]) or s.trainer_id = any($5::uuid[]) or s.venue is not null or exists (
         select 1 from learner_session l join enrolment e on e.organisation_id = $1 and e.person_id = l.person_id and e.cohort_id = any($4::uuid[])
         where l.organisation_id = $1 and l.session_id = s.id))
     order by s.starts_at, s.id`,
    [
      organisationId,
      new Date(slots[0]!.startsAt - travelMinutes * 60_000),
      new Date(slots.at(-1)!.endsAt + travelMinutes * 60_000),
      cohortIds,
      modules.flatMap(({ trainerIds }) => trainerIds),
    ],
  );

/** Pairs of cohorts with somebody who has a seat in both. */
const findSharing = async ({ organisationId }: Actor, cohortIds: readonly string[]): Promise<[string, string][]> => {
  const pairs = await sql<{ one: string; other: string }>(
    `select distinct a.cohort_id as one, b.cohort_id as other from enrolment a
       join enrolment b on b.organisation_id = $1 and b.person_id = a.person_id and b.cohort_id > a.cohort_id and b.cohort_id = any($2::uuid[])
     where a.organisation_id = $1 and a.cohort_id = any($2::uuid[]) and a.state in ('enrolled', 'offered') and b.state in ('enrolled', 'offered')
     order by 1, 2`,
    [organisationId, cohortIds],
  );
  return pairs.map(({ one, other }) => [one, other]);
};
