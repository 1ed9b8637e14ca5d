import { z } from 'zod';
import { approvalOccasions, institutionOccasions, occasions, requirementOccasions, roundOccasions } from '../mail';

/**
 * What the queue can carry: name, payload (ids only, never words or secrets) and what makes a repeat harmless. Producer and
 * consumer read the same line, and the worker does not boot while one of them has no consumer.
 */
export const jobs = {
  'send-invitation': {
    payload: z.object({ tokenId: z.uuid(), personId: z.uuid(), organisationId: z.uuid() }),
    repeat: 'the mail has the token id as its Message-ID, and an accepted, renewed or revoked invitation is not mailed',
  },
  'send-password-reset': {
    payload: z.object({ tokenId: z.uuid(), accountId: z.uuid(), organisationId: z.uuid() }),
    repeat: 'the mail has the token id as its Message-ID, and a used or expired token is not mailed',
  },
  'send-notice': {
    payload: z.object({
      organisationId: z.uuid(),
      occasion: z.enum(occasions),
      cohortId: z.uuid(),
      personId: z.uuid(),
      /** Of the enrolment, or of the session where one is named. */
      revision: z.int().min(0),
      sessionId: z.uuid().optional(),
      /** Of the sessions that were planned in one step. */
      seriesId: z.uuid().optional(),
      /** Of the plan of the cohort, which several sessions or people were changed by. */
      changeId: z.uuid().optional(),
      /** Whose enrolment it is, where the reader is told of another one's. */
      aboutId: z.uuid().optional(),
    }),
    repeat:
      'the mail has occasion, cohort, session, series or change, person and revision as its Message-ID, and what has changed since is not told',
  },
  'lapse-enrolment': {
    payload: z.object({
      organisationId: z.uuid(),
      cohortId: z.uuid(),
      personId: z.uuid(),
      /** Of the enrolment: what was answered meanwhile is of another one. */
      revision: z.int().min(1),
    }),
    repeat: 'an enrolment that was answered, or has lapsed already, is left as it is',
  },
  'give-seats-back': {
    payload: z.object({ organisationId: z.uuid(), personId: z.uuid() }),
    repeat: 'who is out of a cohort already, or has not left after all, is left as she is',
  },
  'send-round-letter': {
    payload: z.object({
      organisationId: z.uuid(),
      occasion: z.enum(roundOccasions),
      roundId: z.uuid(),
      personId: z.uuid(),
      /** The moment in milliseconds of what may happen to the same person again. */
      at: z.int().optional(),
      /** Of the round when its last day was moved. */
      version: z.int().optional(),
    }),
    repeat:
      'the mail has occasion, round, person and moment or version as its Message-ID, and who has submitted or can’t answer any more is not told, nor anybody of a last day that was moved once more',
  },
  'send-institution-letter': {
    payload: z.object({
      organisationId: z.uuid(),
      occasion: z.enum(institutionOccasions),
      assessmentId: z.uuid(),
      institutionId: z.uuid(),
      personId: z.uuid(),
      /** How often the last day had been moved: what is told of it holds until it is moved again. */
      revision: z.int().min(0),
      /** The moment in milliseconds of what may happen to the same person again. */
      at: z.int().optional(),
    }),
    repeat:
      'the mail has occasion, assessment, institution, person, revision and moment as its Message-ID, and who has submitted or can’t answer any more is not told',
  },
  'send-approval-letter': {
    payload: z.object({
      organisationId: z.uuid(),
      occasion: z.enum(approvalOccasions),
      submissionId: z.uuid(),
      /** Of the route: what is told of it holds until it is decided. */
      step: z.int().min(1),
      personId: z.uuid(),
    }),
    repeat:
      'the mail has occasion, submission, step and person as its Message-ID, and of a step that was decided nobody is asked',
  },
  'remind-of-requirements': {
    payload: z.object({ organisationId: z.uuid() }),
    repeat: 'the key of each letter holds requirement, person and day',
  },
  'send-requirement-letter': {
    payload: z.object({
      organisationId: z.uuid(),
      occasion: z.enum(requirementOccasions),
      requirementId: z.uuid(),
      personId: z.uuid(),
      dueOn: z.iso.date(),
    }),
    repeat:
      'the mail has occasion, requirement, person and day as its Message-ID, and who has done it meanwhile or is due on another day is not told',
  },
  'check-import': {
    payload: z.object({ jobId: z.uuid(), organisationId: z.uuid() }),
    repeat: 'a check that is done is not made again, and one made again replaces what it found',
  },
  'run-import': {
    payload: z.object({ jobId: z.uuid(), organisationId: z.uuid() }),
    repeat: 'an import that is done is not run again, and the same rows a second time change nothing',
  },
  'fuse-evidence': {
    payload: z.object({ jobId: z.uuid(), organisationId: z.uuid() }),
    repeat:
      'evidence that was put together is not put together again: its job is done, and the name of its round taken',
  },
  'calibrate-items': {
    payload: z.object({ jobId: z.uuid(), organisationId: z.uuid() }),
    repeat: 'a calibration that is done is not made again, and one made again is a further version',
  },
  'tailor-programme': {
    payload: z.object({ jobId: z.uuid(), organisationId: z.uuid() }),
    repeat: 'a scenario that has its answer is not solved again, and one solved again replaces it',
  },
  'find-timetable': {
    payload: z.object({ jobId: z.uuid(), organisationId: z.uuid() }),
    repeat: 'a timetable that was found is not looked for again, and one looked for again replaces it',
  },
  'propose-cohorts': {
    payload: z.object({ jobId: z.uuid(), organisationId: z.uuid() }),
    repeat: 'a proposal that was found is not looked for again, and one looked for again replaces it',
  },
  'enrol-people': {
    payload: z.object({ jobId: z.uuid(), organisationId: z.uuid() }),
    repeat: 'a file that was enrolled is not enrolled again, and the same rows a second time change nothing',
  },
  'import-attendance': {
    payload: z.object({ jobId: z.uuid(), organisationId: z.uuid() }),
    repeat: 'a file that was imported is not imported again, and the same rows a second time change nothing',
  },
  'count-needs': {
    payload: z.object({ organisationId: z.uuid() }),
    repeat: 'what is due is taken away as it is counted: where nothing is due, nothing is counted',
  },
  'measure-impact': {
    payload: z.object({ programmeId: z.uuid(), organisationId: z.uuid() }),
    repeat: 'what is measured again from the same levels is the same, and takes the place of what was measured before',
  },
} as const satisfies Record<string, { payload: z.ZodType<{ organisationId: string }>; repeat: string }>;

export type JobName = keyof typeof jobs;
export const jobNames = Object.keys(jobs) as JobName[];
export type JobPayload<N extends JobName> = z.output<(typeof jobs)[N]['payload']>;
