import type { Actor } from '@baobab/application';
import {
  ChangeCohort,
  CohortQueries,
  CompleteCohort,
  EnrolmentQueries,
  EnrolPerson,
  FormCohorts,
  HoldDemonstrationSession,
  MyCohortsQueries,
  PlanSession,
  PostponeCohort,
  PreviewChange,
  RecordAttendance,
} from '@baobab/application/cohort';
import type { INestApplicationContext } from '@nestjs/common';
import type { MeetingPlan } from './cohorts';
import {
  comingMeetings,
  healthMeetings,
  healthPostponed,
  heldMeetings,
  metAtOpening,
  openingMeeting,
  timesOf,
} from './cohorts';
import { runCompletion } from './run-completion';
import { seeded } from './random';

export interface CohortRoles {
  /** Who coordinates the whole government. */
  actor: Actor;
  learnerId: string;
  trainerId: string;
}

/** Forms cohorts for the published programmes, as a coordinator does, and lets two of them be over. @param programmes ids by names. */
export const runCohorts = async (
  context: INestApplicationContext,
  roles: CohortRoles,
  programmes: ReadonlyMap<string, string>,
): Promise<void> => {
  const { actor, learnerId } = roles;
  const foundations = {
    programmeId: programmes.get('Foundations of data and AI'),
    seats: 24,
    leastPeople: 12,
    most: 2,
  };
  const { cohortIds } = await context.get(FormCohorts).execute(actor, { ...foundations, enrol: true });
  // Who lacks most is placed first. The learner may be among them; she goes on learning in any case.
  const own = await context.get(MyCohortsQueries).mine({ ...actor, personId: learnerId }, {});
  const [coming, past] = own.length > 0 && own[0]?.id === cohortIds[0] ? cohortIds : [...cohortIds].reverse();
  if (!coming || !past) throw new Error('The demonstration’s people fill two cohorts of Foundations.');
  await finish(context, roles, past, 'Foundations, first cohort', 0);
  await open(context, roles, coming);
  // So many learners that their change shows, by gender too.
  const more = { ...foundations, seats: 46, most: 1, enrol: true };
  const [beside] = (await context.get(FormCohorts).execute(actor, more)).cohortIds;
  await finish(context, roles, beside ?? '', 'Foundations, parallel cohort', 1);
  const health = { programmeId: programmes.get('Health goes digital'), seats: 46, most: 1, enrol: false };
  const [offered] = (await context.get(FormCohorts).execute(actor, health)).cohortIds;
  await plan(context, roles, offered ?? '', healthMeetings);
  await postpone(context, actor, { cohortId: offered, ...healthPostponed });
};

const postpone = async (context: INestApplicationContext, actor: Actor, asked: Record<string, unknown>) => {
  const { digest } = await context.get(PreviewChange).execute(actor, { postpone: asked });
  await context.get(PostponeCohort).execute(actor, { ...asked, digest });
};

const inputOf = ({ trainerId }: CohortRoles, cohortId: string, { day, ...meeting }: MeetingPlan) => ({
  cohortId,
  trainerId,
  ...meeting,
  ...timesOf(day),
});

const plan = async (
  context: INestApplicationContext,
  roles: CohortRoles,
  cohortId: string,
  meetings: readonly MeetingPlan[],
): Promise<void> => {
  for (const meeting of meetings)
    await context.get(PlanSession).execute(roles.actor, inputOf(roles, cohortId, meeting));
};

const finish = async (
  context: INestApplicationContext,
  roles: CohortRoles,
  cohortId: string,
  name: string,
  daysLater: number,
): Promise<void> => {
  const { actor } = roles;
  const cohort = await change(context, actor, cohortId, { name, open: false });
  const { nodes } = await context.get(EnrolmentQueries).page(actor, cohort);
  const random = seeded(7 + daysLater);
  const diligent = new Set(nodes.filter(() => random.chance(0.85)).map(({ personId }) => personId));
  for (const meeting of heldMeetings(daysLater)) {
    const { sessionId } = await context.get(HoldDemonstrationSession).execute(actor, inputOf(roles, cohortId, meeting));
    const attendance = nodes.map(({ personId }) => {
      const state = diligent.has(personId) ? 'present' : random.pick(['present', 'absent', 'excused'] as const);
      return { personId, state, ...(state === 'excused' && { reason: 'Called to another duty' }) };
    });
    await context.get(RecordAttendance).execute(actor, { sessionId, attendance });
  }
  await context.get(CompleteCohort).execute(actor, { cohortId, expectedVersion: cohort.version });
};

const open = async (context: INestApplicationContext, roles: CohortRoles, cohortId: string): Promise<void> => {
  const { actor, learnerId } = roles;
  await change(context, actor, cohortId, {
    name: 'Foundations, second cohort',
    seats: 26,
    enrolmentPolicy: 'themselves',
  });
  await context.get(EnrolPerson).execute(actor, { cohortId, personId: learnerId });
  const { sessionId } = await context
    .get(HoldDemonstrationSession)
    .execute(actor, inputOf(roles, cohortId, openingMeeting));
  const { nodes } = await context.get(EnrolmentQueries).page(actor, await find(context, actor, cohortId));
  const attendance = nodes.map(({ personId }, at) => ({ personId, ...metAtOpening[at % metAtOpening.length]! }));
  await context.get(RecordAttendance).execute(actor, { sessionId, attendance });
  await runCompletion(context, roles, cohortId);
  await plan(context, roles, cohortId, comingMeetings);
};

const find = async (context: INestApplicationContext, actor: Actor, cohortId: string) => {
  const cohort = await context.get(CohortQueries).byId(actor, { id: cohortId });
  if (!cohort) throw new Error('A cohort of the demonstration was not formed.');
  return cohort;
};

const change = async (
  context: INestApplicationContext,
  actor: Actor,
  cohortId: string,
  changed: Record<string, unknown>,
) => {
  const before = await find(context, actor, cohortId);
  const { name, seats, leastPeople, enrolmentPolicy, version: expectedVersion } = before;
  const as = { cohortId, expectedVersion, name, seats, leastPeople, enrolmentPolicy, open: true, ...changed };
  await context.get(ChangeCohort).execute(actor, as);
  return { ...before, version: expectedVersion + 1 };
};
