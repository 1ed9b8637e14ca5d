import { dueLapses, dueLeavers } from '@baobab/application/cohort';
import { dueMeasurements } from '@baobab/application/impact';
import { dueCounts } from '@baobab/application/needs';
import type { RelayOutbox } from '@baobab/application/outbox';
import {
  dueInstitutionReminders,
  dueReminders,
  dueRequirementReminders,
  dueRoundReminders,
} from '@baobab/application/reminder';
import type { Reconciler } from './reconciler';

export interface Appointment {
  name: string;
  /** Seconds between the end of one run and the start of the next; every worker process keeps it, so a run next to another must be harmless. */
  every: number;
  run(): Promise<void>;
}

const minute = 60;
const hour = 60 * minute;

/** Everything that the clock starts. */
export const schedule = (outbox: RelayOutbox, reconciler: Reconciler): Appointment[] => [
  { name: 'reconcile the outbox with the queues', every: minute, run: () => reconciler.reconcile() },
  { name: 'measure change again', every: hour, run: () => outbox.leaveDue(dueMeasurements) },
  { name: 'count needs of a day that has begun', every: hour, run: () => outbox.leaveDue(dueCounts) },
  { name: 'leave reminders whose time has come', every: minute, run: () => outbox.leaveDue(dueReminders) },
  { name: 'end what nobody answered in time', every: minute, run: () => outbox.leaveDue(dueLapses) },
  { name: 'give back the seats of those who have left', every: hour, run: () => outbox.leaveDue(dueLeavers) },
  { name: 'remind of required learning', every: hour, run: () => outbox.leaveDue(dueRequirementReminders) },
  { name: 'remind of rounds that close', every: hour, run: () => outbox.leaveDue(dueRoundReminders) },
  {
    name: 'remind of assessments of institutions that close',
    every: hour,
    run: () => outbox.leaveDue(dueInstitutionReminders),
  },
  // Long enough to answer "why did this mail go out"; a key that must never come back is kept by its own room's rows.
  { name: 'forget jobs that were over 90 days ago', every: 6 * hour, run: () => outbox.forget(90) },
];
