import { MailboxQueries } from './mailbox.queries';

export * from './due-reminders';
export * from './leave-notices';
export { dueRoundReminders, remindsAt, tellAsked } from './leave-round-letters';
export * from './mailbox.queries';
export * from './receive-mail';
export * from './send-notice';
export * from './send-round-letter';

export const reminderProviders = [MailboxQueries];
