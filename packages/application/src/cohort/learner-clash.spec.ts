import { aProgramme } from '@baobab/testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { at, CohortDesk } from './cohort.testing';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});

afterAll(() => database?.close());

/** Two cohorts of different programmes, for one person may be in both. */
const scene = async () => {
  const desk = await CohortDesk.open(database);
  const { actor, roundId, programmeId } = desk;
  const other = await aProgramme(database.owner, {
    organisation_id: actor.organisationId,
    institution_id: actor.rootId,
    round_id: roundId,
    created_by: actor.personId,
  });
  const cohortOf = async (id: string, seats = 10) => {
    const cohortId = await desk.aCohort({ seats });
    await database.owner.query('update cohort set programme_id = $3 where organisation_id = $1 and id = $2', [
      actor.organisationId,
      cohortId,
      id,
    ]);
    return cohortId;
  };
  return { desk, one: await cohortOf(programmeId), two: await cohortOf(other.id), cohortOf, other: other.id };
};
const elsewhere = { venue: 'Hall B' };
const states = async (desk: CohortDesk, cohortId: string) =>
  (await desk.enrolments(cohortId)).nodes.map(({ state }) => state);
const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);

test('a session at the time of another one of somebody’s is refused, planned or moved, and it is said whose and which', async () => {
  const { desk, one, two } = await scene();
  const person = await desk.somebody();
  await desk.enrol(one, person);
  await desk.enrol(two, person);
  await desk.plan(one);
  const clash = { kind: 'learner', title: 'First day', count: 1, people: [expect.any(String)] };
  const busy = { kind: 'SessionClash', code: 'learner-busy', clashes: [clash] };
  await refused(desk.plan(two, elsewhere), busy);
  const { sessionId } = await desk.plan(two, { ...elsewhere, startsAt: at(7, 12), endsAt: at(7, 13) });
  await refused(desk.move(sessionId, 1, { ...elsewhere, startsAt: at(7, 11), endsAt: at(7, 13) }), busy);
});

test('nobody is enrolled in a cohort whose session clashes with another one of hers, until it is cancelled', async () => {
  const { desk, one, two } = await scene();
  const person = await desk.somebody();
  const { sessionId } = await desk.plan(one);
  await desk.plan(two, elsewhere);
  await desk.enrol(one, person);
  const busy = { kind: 'SessionClash', code: 'learner-busy', clashes: [{ kind: 'learner', title: 'First day' }] };
  await refused(desk.enrol(two, person), busy);
  await desk.cancel(sessionId);
  expect(await desk.enrol(two, person)).toMatchObject({ state: 'enrolled' });
});

test('who gives her seat back is free at that time', async () => {
  const { desk, one, two } = await scene();
  const person = await desk.somebody();
  await desk.enrol(one, person);
  await desk.enrol(two, person);
  await desk.plan(one);
  await desk.withdraw(person, one);
  await desk.plan(two, elsewhere);
  await refused(desk.enrol(one, person), { code: 'learner-busy' });
});

test('who waits and is busy by then stays on the waiting list, and the one who withdraws is not held up', async () => {
  const { desk, one, cohortOf, other } = await scene();
  const small = await cohortOf(other, 1);
  const [first, second] = await desk.people(2);
  await desk.enrol(small, first!);
  await desk.enrol(small, second!);
  await desk.enrol(one, second!);
  await desk.plan(one);
  await desk.plan(small, elsewhere);
  await desk.withdraw(first!, small);
  expect(await states(desk, small)).toEqual(['waiting', 'withdrawn']);
  expect((await desk.cohort(small)).enrolled).toBe(0);
});

test('what is over stands in nobody’s way', async () => {
  const { desk, one, two } = await scene();
  const person = await desk.somebody();
  await desk.aHeldSession(one);
  await desk.aHeldSession(two);
  await desk.enrol(one, person);
  expect(await desk.enrol(two, person)).toMatchObject({ state: 'enrolled' });
});

test('planned, moved and enrolled at the same moment, nobody is in two sessions at a time, and nothing fails otherwise', async () => {
  const { desk, one, two } = await scene();
  const people = await desk.people(6);
  const { sessionId } = await desk.plan(one, { startsAt: at(9, 9), endsAt: at(9, 10) });
  const answers = await Promise.allSettled([
    ...people.flatMap((person) => [desk.enrol(one, person), desk.enrol(two, person)]),
    desk.plan(one),
    desk.plan(two, elsewhere),
    desk.move(sessionId, 1, { startsAt: at(7, 13), endsAt: at(7, 14) }),
    desk.plan(two, { ...elsewhere, startsAt: at(7, 13), endsAt: at(7, 14) }),
  ]);
  for (const answer of answers)
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ kind: 'SessionClash' });
  const overlapping = await database.rows(
    `select 1 from session s join session o on o.organisation_id = s.organisation_id and o.id > s.id
         and tstzrange(o.starts_at, o.ends_at) && tstzrange(s.starts_at, s.ends_at)
       join enrolment e on e.organisation_id = s.organisation_id and e.cohort_id = s.cohort_id and e.state = 'enrolled'
       join enrolment f on f.organisation_id = s.organisation_id and f.cohort_id = o.cohort_id and f.state = 'enrolled' and f.person_id = e.person_id
     where s.organisation_id = $1`,
    [desk.actor.organisationId],
  );
  expect(overlapping).toEqual([]);
});
