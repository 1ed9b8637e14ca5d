import type { Calendar } from '@baobab/application/cohort';
import { ICalCalendar, ICalEventStatus } from 'ical-generator';

/** How often a calendar program should come again. */
const everyHour = 3_600;

/** The library puts a backslash before these signs, as in text; an address (RFC 5545, 3.3.13) would keep it, and lead elsewhere. */
const plain = (link: string): string => link.replace(/[,;\\]/g, encodeURIComponent);

/**
 * A person's sessions as a calendar file (RFC 5545), in UTC. It has no METHOD, so DTSTAMP is when a session was last changed, and the same sessions
 * are the same file. UID and SEQUENCE are those of the letters: a program that has a session from a letter knows it again.
 */
export const calendarFile = ({ organisation, sessions }: Calendar): string => {
  const calendar = new ICalCalendar({
    name: organisation,
    prodId: { company: 'Baobab', product: 'Baobab', language: 'EN' },
    ttl: everyHour,
  });
  for (const session of sessions) {
    const changed = new Date(session.changedAt);
    calendar.createEvent({
      id: session.id,
      sequence: session.revision,
      stamp: changed,
      lastModified: changed,
      start: new Date(session.startsAt),
      end: new Date(session.endsAt),
      summary: session.title,
      description: [session.cohort, session.programme].join('\n'),
      location: session.venue,
      url: session.link && plain(session.link),
      status: session.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
};
