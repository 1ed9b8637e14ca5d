import { aCohort, aGrant, aSession } from '@baobab/testing';
import type { TestApi } from '../api.testing';
import { anImport } from '../assessment/import.testing';
import type { Input, Scene } from '../organisation/commands.testing';
import { command } from '../organisation/commands.testing';
import { cohortProposalInputs } from './cohort-proposal.testing';
import { completionInputs } from './completion.testing';
import { aNeededProgramme, cohortOf } from './needed-programme.testing';
import { requirementInputs } from './requirement.testing';
import { timetableInputs } from './timetable.testing';

/** A cohort with a session that was held, and the scene's person enrolled. */
const heldCohort = async (api: TestApi, scene: Scene) => {
  const cohortId = await cohortOf(api, scene);
  const session = await aSession(api.owner, { organisation_id: scene.organisation.id, cohort_id: cohortId });
  await command(api, 'enrolPerson', { cohortId, personId: scene.person.id }, scene.cookie);
  return { cohortId, sessionId: session.id };
};

/** The scene's person asks for a seat, and its coordinator, a manager too, decides. */
const aRequest = async (api: TestApi, scene: Scene) => {
  const [{ organisation, administrator, root, person }, cohortId] = [scene, await cohortOf(api, scene)];
  const own = { organisation_id: organisation.id };
  await aGrant(api.owner, { ...own, person_id: administrator.id, role: 'manager', institution_id: root.id });
  await api.owner.query(
    `insert into enrolment (organisation_id, cohort_id, person_id, state, by_self, answer_by) values ($1, $2, $3, 'requested', true, now() + interval '7 days')`,
    [organisation.id, cohortId, person.id],
  );
  return { cohortId, personId: person.id };
};

/** The scene's coordinator names herself a manager, and another coordinator her deputy. */
const aDeputy = async (api: TestApi, { organisation, administrator, root, person }: Scene) => {
  const own = { organisation_id: organisation.id, institution_id: root.id };
  await aGrant(api.owner, { ...own, person_id: administrator.id, role: 'manager' });
  await aGrant(api.owner, { ...own, person_id: person.id, role: 'coordinator' });
  return { personId: person.id, untilOn: hoursAhead(72).slice(0, 10) };
};

/** A change of the plan of a cohort with a session to come, as it is asked for once it was looked at. */
const aPlanChange =
  (kind: string, input: (cohortId: string, scene: Scene, api: TestApi) => Promise<Input> | Input) =>
  async (scene: Scene, api: TestApi) => {
    const cohortId = await cohortOf(api, scene);
    await command(api, 'planSession', { cohortId, ...aMeeting() }, scene.cookie);
    await command(api, 'enrolPerson', { cohortId, personId: scene.person.id }, scene.cookie);
    const asked = { cohortId, ...(await input(cohortId, scene, api)) };
    const look =
      'query ($input: PreviewChangeInput!) { changePreview(input: $input) { ... on ChangePreview { digest } } }';
    const { body } = await api.ask(look, { input: { [kind]: asked } }, scene.cookie);
    return { ...asked, digest: (body.data?.changePreview as { digest: string }).digest };
  };

/** Another cohort of the programme of one. */
const anotherCohort = async (cohortId: string, scene: Scene, api: TestApi): Promise<string> => {
  const { rows } = await api.owner.query<{ id: string }>('select programme_id as id from cohort where id = $1', [
    cohortId,
  ]);
  const own = { organisation_id: scene.organisation.id, created_by: scene.administrator.id };
  return (await aCohort(api.owner, { ...own, programme_id: rows[0]!.id })).id;
};

const hoursAhead = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const aMeeting = () => ({ title: 'First day', venue: 'Hall A', startsAt: hoursAhead(48), endsAt: hoursAhead(50) });

const aHall = ({ root }: Scene) => ({
  institutionId: root.id,
  name: 'Hall A',
  seats: 20,
  accessible: true,
  note: null,
});
const aVenueOf = async (api: TestApi, scene: Scene): Promise<string> => {
  const { body } = await api.ask(
    'mutation ($input: AddVenueInput!) { addVenue(input: $input) { ... on VenueAdded { venueId } } }',
    { input: aHall(scene) },
    scene.cookie,
  );
  return (body.data?.addVenue as { venueId: string }).venueId;
};

/** A good input of every command of the room. */
export const cohortInputs: Record<string, (scene: Scene, api: TestApi) => Promise<Input>> = {
  ...cohortProposalInputs,
  ...requirementInputs,
  ...timetableInputs,
  formCohorts: async (scene, api) => ({
    programmeId: (await aNeededProgramme(api, scene)).id,
    seats: 20,
    enrol: true,
  }),
  changeCohort: async (scene, api) => ({
    cohortId: await cohortOf(api, scene),
    expectedVersion: 1,
    name: 'Renamed',
    seats: 30,
    leastPeople: 5,
    enrolmentPolicy: 'approval',
    daysToDecide: 3,
    waitingOrder: 'need',
    hoursToConfirm: 24,
    open: true,
  }),
  planSession: async (scene, api) => ({ cohortId: await cohortOf(api, scene), ...aMeeting() }),
  planSeries: async (scene, api) => ({
    cohortId: await cohortOf(api, scene),
    title: 'Practice',
    venue: 'Hall A',
    firstDay: hoursAhead(72).slice(0, 10),
    startsAt: '09:00',
    endsAt: '12:00',
    timeZone: 'Africa/Nairobi',
    weekdays: [1, 4],
    times: 5,
  }),
  addVenue: (scene) => Promise.resolve(aHall(scene)),
  changeVenue: async (scene, api) => {
    const venueId = await aVenueOf(api, scene);
    return { venueId, expectedVersion: 1, seats: 30, accessible: false, note: null, retired: true };
  },
  setAvailability: async (scene, api) => ({
    venueId: await aVenueOf(api, scene),
    timeZone: 'Africa/Nairobi',
    weekly: [{ weekday: 1, from: '09:00', until: '17:00' }],
    daysOff: [{ firstDay: '2030-12-25', lastDay: '2030-12-26', name: 'Christmas' }],
  }),
  setWorkingDays: () => Promise.resolve({ weekdays: [1, 2, 3, 4, 5], daysOff: [] }),
  moveSession: async (scene, api) => ({
    sessionId: (await heldCohort(api, scene)).sessionId,
    expectedRevision: 1,
    ...aMeeting(),
  }),
  cancelSession: async (scene, api) => ({ sessionId: (await heldCohort(api, scene)).sessionId }),
  enrolPerson: async (scene, api) => ({ cohortId: await cohortOf(api, scene), personId: scene.person.id }),
  enrolMyself: async (scene, api) => ({ cohortId: await cohortOf(api, scene) }),
  withdrawEnrolment: async (scene, api) => ({
    cohortId: (await heldCohort(api, scene)).cohortId,
    personId: scene.person.id,
  }),
  startBulkEnrolment: async (scene, api) => {
    const { uploadId } = await anImport(api, scene.cookie, scene.root.id);
    const { id: programmeId } = await aNeededProgramme(api, scene);
    return { uploadId, programmeId };
  },
  startAttendanceImport: async (scene, api) => {
    const { uploadId } = await anImport(api, scene.cookie, scene.root.id);
    return { uploadId, cohortId: await cohortOf(api, scene), save: false };
  },
  inviteToCohort: async (scene, api) => ({ cohortId: await cohortOf(api, scene), personId: scene.person.id }),
  acceptSeat: async (scene, api) => {
    const cohortId = await cohortOf(api, scene);
    await command(api, 'inviteToCohort', { cohortId, personId: scene.administrator.id }, scene.cookie);
    return { cohortId };
  },
  approveEnrolment: (scene, api) => aRequest(api, scene),
  refuseEnrolment: async (scene, api) => ({ ...(await aRequest(api, scene)), reason: 'Not before June.' }),
  transferEnrolment: async (scene, api) => {
    const { cohortId } = await heldCohort(api, scene);
    return { cohortId, personId: scene.person.id, toCohortId: await anotherCohort(cohortId, scene, api) };
  },
  nameDeputy: (scene, api) => aDeputy(api, scene),
  removeDeputy: async (scene, api) => {
    await command(api, 'nameDeputy', await aDeputy(api, scene), scene.cookie);
    return undefined;
  },
  recordAttendance: async (scene, api) => ({
    sessionId: (await heldCohort(api, scene)).sessionId,
    attendance: [{ personId: scene.person.id, state: 'present' }],
  }),
  checkInMyself: async (scene, api) => {
    const cohort_id = await cohortOf(api, scene);
    const held = { organisation_id: scene.organisation.id, cohort_id, starts_at: new Date() };
    const { id: sessionId } = await aSession(api.owner, held);
    await command(api, 'enrolMyself', { cohortId: cohort_id }, scene.cookie);
    const asked = 'query ($sessionId: ID!) { checkInCode(sessionId: $sessionId) { ... on CheckInCode { code } } }';
    const { body } = await api.ask(asked, { sessionId }, scene.cookie);
    return { code: (body.data?.checkInCode as { code: string }).code };
  },
  ...completionInputs(cohortOf),
  issueCalendarLink: () => Promise.resolve(undefined),
  revokeCalendarLink: async (scene, api) => {
    await command(api, 'issueCalendarLink', undefined, scene.cookie);
    return undefined;
  },
  cancelCohort: aPlanChange('cancel', () => ({ reason: 'The trainer is ill.' })),
  postponeCohort: aPlanChange('postpone', () => ({ days: 7 })),
  substituteTrainer: aPlanChange('trainer', async (_, scene, api) => {
    const own = { organisation_id: scene.organisation.id, institution_id: scene.root.id };
    await aGrant(api.owner, { ...own, person_id: scene.person.id, role: 'trainer' });
    return { trainerId: scene.person.id };
  }),
  substituteVenue: aPlanChange('venue', () => ({ venue: 'Hall B' })),
  mergeCohorts: aPlanChange('merge', async (...of) => ({ intoCohortId: await anotherCohort(...of) })),
  splitCohort: aPlanChange('split', async (cohortId, scene, api) => {
    await command(api, 'enrolPerson', { cohortId, personId: scene.administrator.id }, scene.cookie);
    return { name: `Second ${cohortId}`, seats: 5, by: 'alphabet' };
  }),
  undoPlanChange: async (scene, api) => {
    const input = await aPlanChange('venue', () => ({ venue: 'Hall B' }))(scene, api);
    const { changeId } = (await command(
      api,
      'substituteVenue',
      input,
      scene.cookie,
      '... on PlanChanged { changeId }',
    )) as {
      changeId?: string;
    };
    return { changeId };
  },
  goOnWithCohort: async (scene, api) => ({ cohortId: await cohortOf(api, scene), expectedVersion: 1 }),
  completeCohort: async (scene, api) => ({ cohortId: (await heldCohort(api, scene)).cohortId, expectedVersion: 1 }),
};
