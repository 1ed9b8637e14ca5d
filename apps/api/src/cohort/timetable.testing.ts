import type { TestApi } from '../api.testing';
import type { Input, Scene } from '../organisation/commands.testing';
import { command } from '../organisation/commands.testing';
import { cohortOf } from './needed-programme.testing';

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** What a timetable of one cohort is asked for with, led by the scene's person, by a link. */
const aQuestion = async (api: TestApi, scene: Scene) => {
  const cohortId = await cohortOf(api, scene);
  const { rows } = await api.owner.query<{ programmeId: string; moduleId: string }>(
    `select c.programme_id as "programmeId", m.training_module_id as "moduleId" from cohort c join programme_module m on m.programme_id = c.programme_id where c.id = $1`,
    [cohortId],
  );
  const { programmeId, moduleId } = rows[0]!;
  await api.owner.query(
    `insert into role_grant (organisation_id, person_id, role, institution_id) values ($1, $2, 'trainer', $3)`,
    [scene.organisation.id, scene.person.id, scene.root.id],
  );
  return {
    programmeId,
    cohortIds: [cohortId],
    modules: [{ moduleId, trainerIds: [scene.person.id] }],
    venueIds: [],
    link: 'https://meet.example/',
    firstDay: day(7),
    lastDay: day(14),
    from: '09:00',
    until: '17:00',
    timeZone: 'Africa/Nairobi',
    minutes: 120,
    pause: 30,
    mostADay: 2,
    travelMinutes: 60,
  };
};

/** One that the worker has answered, with one session in the first of two times. */
const aProposal = async (api: TestApi, scene: Scene) => {
  const asked = await aQuestion(api, scene);
  await command(api, 'startTimetable', asked, scene.cookie);
  const [cohortId, { moduleId }] = [asked.cohortIds[0]!, asked.modules[0]!];
  const begins = [0, 3].map((hours) => Date.parse(`${asked.firstDay}T06:00:00Z`) + hours * 3_600_000);
  const placed = [{ cohortId, moduleId, slot: 0, trainerId: scene.person.id, venueId: null }];
  const request = {
    slots: begins.map((startsAt) => ({ day: asked.firstDay, startsAt, endsAt: startsAt + 7_200_000 })),
    cohorts: [
      { id: cohortId, seats: 20, modules: [{ id: moduleId, sessions: 1, trainers: [scene.person.id], after: [] }] },
    ],
    trainers: [{ id: scene.person.id, absent: [] }],
    venues: [],
    rest: [],
    taken: [],
    sharing: [],
    travelMinutes: 60,
    mostADay: 2,
  };
  const words = { cohorts: {}, modules: { [moduleId]: 'Basics' }, trainers: {}, venues: {} };
  const outcome = { status: 'optimal', placed, value: 1, bound: 1, unplaced: [], conflict: [] };
  const { rows } = await api.owner.query<{ id: string }>(
    'update timetable set request = $2, outcome = $3, placed = $4 where organisation_id = $1 returning id',
    [scene.organisation.id, { request, ...words }, outcome, JSON.stringify(placed)],
  );
  return { timetableId: rows[0]!.id, expectedVersion: 1 };
};

/** A good input of every command of timetables. */
export const timetableInputs: Record<string, (scene: Scene, api: TestApi) => Promise<Input>> = {
  startTimetable: (scene, api) => aQuestion(api, scene),
  moveProposedSession: async (scene, api) => ({ ...(await aProposal(api, scene)), at: 0, slot: 1 }),
  acceptTimetable: (scene, api) => aProposal(api, scene),
  discardTimetable: async (scene, api) => ({ timetableId: (await aProposal(api, scene)).timetableId }),
};
