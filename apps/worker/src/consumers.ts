import type { ClockActor } from '@baobab/application/access';
import { RunCalibration, RunCheck, RunFusing, RunImport } from '@baobab/application/assessment';
import {
  GiveSeatsBack,
  LapseEnrolment,
  RunAttendanceImport,
  RunBulkEnrolment,
  RunCohortProposal,
  RunTimetable,
} from '@baobab/application/cohort';
import { MeasureImpact } from '@baobab/application/impact';
import { CountDueNeeds } from '@baobab/application/needs';
import { SendInvitation, SendPasswordReset } from '@baobab/application/organisation';
import {
  RemindOfRequirements,
  SendApprovalLetter,
  SendInstitutionLetter,
  SendNotice,
  SendRequirementLetter,
  SendRoundLetter,
} from '@baobab/application/reminder';
import { RunTailoring } from '@baobab/application/programme';
import type { JobName, JobPayload } from '@baobab/application/outbox';
import { jobNames } from '@baobab/application/outbox';
import type { Type } from '@nestjs/common';

export interface Consumer<Payload = unknown> {
  execute(actor: ClockActor, payload: Payload): Promise<unknown>;
}

/** Job name → use case. A job without one is an error of types here, and of the boot below. */
export const consumers: { [N in JobName]: Type<Consumer<JobPayload<N>>> } = {
  'send-invitation': SendInvitation,
  'send-password-reset': SendPasswordReset,
  'send-notice': SendNotice,
  'lapse-enrolment': LapseEnrolment,
  'give-seats-back': GiveSeatsBack,
  'send-round-letter': SendRoundLetter,
  'send-institution-letter': SendInstitutionLetter,
  'send-approval-letter': SendApprovalLetter,
  'remind-of-requirements': RemindOfRequirements,
  'send-requirement-letter': SendRequirementLetter,
  'check-import': RunCheck,
  'run-import': RunImport,
  'fuse-evidence': RunFusing,
  'calibrate-items': RunCalibration,
  'tailor-programme': RunTailoring,
  'find-timetable': RunTimetable,
  'propose-cohorts': RunCohortProposal,
  'enrol-people': RunBulkEnrolment,
  'import-attendance': RunAttendanceImport,
  'count-needs': CountDueNeeds,
  'measure-impact': MeasureImpact,
};

/**
 * @param useCases an instance of each use case of the table.
 * @throws Error with a sentence that names the jobs which nobody consumes.
 */
export const bindConsumers = (useCases: Consumer[]): Map<string, Consumer> => {
  const missing = jobNames.filter((name) => !(name in consumers));
  if (missing.length)
    throw new Error(
      `No consumer for the job ${missing.join(', ')}: add one to consumers.ts, or it would wait for ever.`,
    );
  const byUseCase = new Map(useCases.map((useCase) => [useCase.constructor, useCase]));
  return new Map(
    Object.entries(consumers).map(([name, useCase]) => {
      const consumer = byUseCase.get(useCase);
      if (!consumer)
        throw new Error(
          `The use case ${useCase.name} of the job ${name} was not made: provide it in worker.module.ts.`,
        );
      return [name, consumer];
    }),
  );
};
