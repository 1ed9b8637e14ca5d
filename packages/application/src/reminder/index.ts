import { MailboxQueries } from './mailbox.queries';

export * from './due-reminders';
export * from './leave-change-letters';
export { dueInstitutionReminders, tellLastDayMoved, tellRespondents, tellTakenBack } from './leave-institution-letters';
export { dueRequirementReminders } from './leave-requirement-letters';
export { tellApprovers, tellSubmitter } from './leave-approval-letters';
export * from './leave-notices';
export {
  dueRoundReminders,
  remindsAt,
  tellAsked,
  tellHandedOver,
  tellRoundMoved,
  type HandedOver,
} from './leave-round-letters';
export * from './mailbox.queries';
export * from './receive-mail';
export * from './remind-of-requirements';
export * from './send-approval-letter';
export * from './send-institution-letter';
export * from './send-notice';
export * from './send-requirement-letter';
export * from './send-round-letter';

export const reminderProviders = [MailboxQueries];
