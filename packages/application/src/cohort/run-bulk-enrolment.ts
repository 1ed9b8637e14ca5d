import type { BulkRow } from '@baobab/domain/cohort';
import { Injectable } from '@nestjs/common';
import type { Actor, ClockActor } from '../access';
import { authorise } from '../access';
import { findUpload } from '../assessment/upload.queries';
import { audit, sql, UnitOfWork } from '../database';
import { NotFound } from '../problem';
import type { JobPayload } from '../outbox';
import { WatchedJobs } from '../outbox';
import { tellOfEnrolments } from '../reminder';
import { countSeats } from './enrolment-step';
import type { CohortRow } from './find-cohort';
import { lockCohort } from './find-cohort';
import type { BulkPerson, PlacedRow } from './place-rows';
import { keyOfPerson, placeRows } from './place-rows';
import { readBulkFile } from './read-bulk-file';
import type { BulkOrder } from './start-bulk-enrolment';
import { countNeed } from './waiting-need';
import { unlessClashing } from './session-clash';

/** Enrols the people of a file, each row by itself: what can't be done of one is kept with its reason, and the others go on. The worker calls it. */
@Injectable()
export class RunBulkEnrolment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: WatchedJobs,
  ) {}

  execute(_: ClockActor, payload: JobPayload<'enrol-people'>): Promise<void> {
    return this.jobs.carryOut<BulkOrder>(payload, async (actor, order, progress) => {
      const upload = await findUpload(this.work, actor, order.uploadId);
      await progress('reading', 0, null);
      const rows = await readBulkFile(upload, order.cohortId === null);
      await progress('enrolling', 0, rows.length);
      const cohorts = await lockCohorts(actor, order);
      const people = await findPeople(actor, order.programmeId, rows);
      const placed = placeRows(rows, { cohorts, cohortId: order.cohortId, people });
      let done = 0;
      for (const cohort of cohorts) {
        const own = placed.filter((each) => each.placed?.cohortId === cohort.id);
        await write(actor, cohort, own);
        done += own.length;
        await progress('enrolling', done, rows.length);
      }
      await keep(actor, payload.jobId, placed);
      const count = (outcome: string) => placed.filter((each) => each.outcome === outcome).length;
      const [enrolled, waiting] = [count('enrolled'), count('waiting')];
      const figures = { rows: rows.length, enrolled, waiting, others: rows.length - enrolled - waiting };
      audit('people.enrolled', 'programme', order.programmeId, { ...figures, cohortId: order.cohortId });
      return figures;
    });
  }
}

/** Those of the programme that the file may name, always locked in the same order, with the role looked at again. */
const lockCohorts = async (actor: Actor, { programmeId, cohortId }: BulkOrder): Promise<CohortRow[]> => {
  const [programme] = await sql<{ institutionId: string }>(
    'select institution_id as "institutionId" from programme where organisation_id = $1 and id = $2',
    [actor.organisationId, programmeId],
  );
  if (!programme) throw new NotFound('programme');
  await authorise(actor, programme.institutionId, 'coordinator');
  const found = await sql<{ id: string }>(
    'select id from cohort where organisation_id = $1 and programme_id = $2 and ($3::uuid is null or id = $3) order by id::text',
    [actor.organisationId, programmeId, cohortId],
  );
  const cohorts: CohortRow[] = [];
  for (const { id } of found) cohorts.push(await lockCohort(actor, id));
  return cohorts;
};

/** By the key that a row has of her. Locked, always in the same order, so that no other cohort takes them meanwhile. */
const findPeople = async (
  { organisationId }: Actor,
  programmeId: string,
  rows: readonly BulkRow[],
): Promise<Map<string, BulkPerson>> => {
  const keys = [...new Set(rows.map(({ who }) => keyOfPerson(who)).filter((who) => who !== ''))];
  await sql(
    `select id from person where organisation_id = $1 and (staff_number = any($2) or email = any($2)) order by id for no key update`,
    [organisationId, keys],
  );
  const people = await sql<BulkPerson & { staffNumber: string | null; email: string | null }>(
    `select p.id, p.staff_number as "staffNumber", p.email,
       (p.left_on is null or p.left_on > current_date) and p.institution_id in (
         select institutions_below(institution_id) from programme where organisation_id = $1 and id = $3) as within,
       (select coalesce(jsonb_object_agg(e.cohort_id, e.state), '{}') from enrolment e join cohort c on c.organisation_id = $1 and c.id = e.cohort_id
         where e.organisation_id = $1 and e.person_id = p.id and c.programme_id = $3) as states,
       array(select distinct s.cohort_id from learner_session l
           join session s on s.organisation_id = $1 and s.id <> l.session_id and s.cancelled_at is null and l.during && tstzrange(s.starts_at, s.ends_at)
           join cohort c on c.organisation_id = $1 and c.id = s.cohort_id and c.programme_id = $3
         where l.organisation_id = $1 and l.person_id = p.id) as "busyIn"
     from person p where p.organisation_id = $1 and (p.staff_number = any($2) or p.email = any($2))`,
    [organisationId, keys, programmeId],
  );
  const found = new Map<string, BulkPerson>();
  for (const { staffNumber, email, ...person } of people) {
    if (email !== null && !found.has(email)) found.set(email, person);
    if (staffNumber !== null) found.set(staffNumber, person);
  }
  return found;
};

const write = async (actor: Actor, cohort: CohortRow, rows: readonly PlacedRow[]): Promise<void> => {
  const placed = rows.flatMap((row) => row.placed ?? []);
  if (placed.length === 0) return;
  const states = placed.map(({ state }) => state);
  const personIds = placed.map(({ personId }) => personId);
  // One microsecond a row: who stands earlier in the file waits before who stands later.
  await unlessClashing(
    sql(
      `insert into enrolment as e (organisation_id, cohort_id, person_id, state, by_self, waiting_since)
     select $1, $2, person_id, state, false, case when state = 'waiting' then statement_timestamp() + at * interval '1 microsecond' end
     from unnest($3::uuid[], $4::text[]) with ordinality as placed (person_id, state, at)
     on conflict (organisation_id, cohort_id, person_id) do update set state = excluded.state, waiting_since = excluded.waiting_since, by_self = false,
       answer_by = null, reason = null, decided_by = null, need = 0, lapsed_offers = 0, revision = e.revision + 1, changed_at = now()`,
      [actor.organisationId, cohort.id, personIds, states],
    ),
  );
  await countSeats(actor.organisationId, cohort.id, states.filter((state) => state === 'enrolled').length);
  await countNeed(actor.organisationId, cohort, personIds);
  for (const [state, occasion] of [
    ['enrolled', 'seat-confirmed'],
    ['waiting', 'waiting'],
  ] as const)
    await tellOfEnrolments(
      actor,
      occasion,
      placed.filter((each) => each.state === state),
    );
};

const shown = 300;

const keep = async ({ organisationId }: Actor, jobId: string, rows: readonly PlacedRow[]): Promise<void> => {
  await sql(
    `insert into bulk_enrolment_row (organisation_id, job_id, row, who, cohort, outcome)
     select $1, $2, * from unnest($3::int[], $4::text[], $5::text[], $6::text[])`,
    [
      organisationId,
      jobId,
      rows.map(({ row }) => row),
      rows.map(({ who }) => who.slice(0, shown)),
      rows.map(({ cohort }) => cohort.slice(0, shown)),
      rows.map(({ outcome }) => outcome),
    ],
  );
};
