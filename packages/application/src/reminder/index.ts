import { MailboxQueries } from './mailbox.queries';

export * from './due-reminders';
export * from './leave-notices';
export * from './mailbox.queries';
export * from './receive-mail';
export * from './send-notice';

export const reminderProviders = [MailboxQueries];
