import { AcceptScenario } from './accept-scenario';
import { approvalProviders } from './approval';
import { ChangePlan } from './change-plan';
import { DraftProgramme } from './draft-programme';
import { FewInNeed } from './few-in-need';
import { PlanQueries } from './plan.queries';
import { ProgrammeCostQueries } from './programme-cost.queries';
import { ProgrammeQueries } from './programme.queries';
import { ProgrammeTasksQueries } from './programme-tasks.queries';
import { PublishProgramme } from './publish-programme';
import { StartTailoring } from './start-tailoring';
import { TrackPeopleQueries } from './track-people.queries';
import { trainingRequestProviders } from './training-request';

export * from './accept-scenario';
export * from './approval';
export * from './change-plan';
export * from './draft-programme';
export { FewInNeed } from './few-in-need';
export * from './plan.queries';
export * from './programme-cost.queries';
export * from './programme-tasks.queries';
export * from './programme.queries';
export * from './publish-programme';
export * from './run-tailoring';
export * from './start-tailoring';
export * from './tailoring-thread';
export * from './track-people.queries';
export * from './training-request';

export const programmeProviders = [
  AcceptScenario,
  ChangePlan,
  DraftProgramme,
  FewInNeed,
  PlanQueries,
  ProgrammeCostQueries,
  ProgrammeQueries,
  ProgrammeTasksQueries,
  PublishProgramme,
  StartTailoring,
  TrackPeopleQueries,
  ...approvalProviders,
  ...trainingRequestProviders,
];
