import type { NoticeLetter, Occasion } from '@baobab/application/mail';
import { ICalAttendeeStatus, ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export interface CalendarFile {
  method: ICalCalendarMethod;
  content: string;
}

const { PUBLISH, REQUEST, CANCEL } = ICalCalendarMethod;

/** What a calendar program is told (RFC 5546): several sessions can only be published; one alone is asked for, or cancelled. */
const methods: Record<Occasion, ICalCalendarMethod | null> = {
  'seat-offered': null,
  'seat-confirmed': PUBLISH,
  waiting: null,
  withdrawn: PUBLISH,
  invited: null,
  'invitation-lapsed': null,
  'request-to-decide': null,
  'request-refused': null,
  'seat-to-confirm': null,
  'offer-lapsed': null,
  'session-planned': REQUEST,
  'series-planned': PUBLISH,
  'session-moved': REQUEST,
  'session-handed-over': CANCEL,
  'session-cancelled': CANCEL,
  'cohort-cancelled': PUBLISH,
  'moved-to-cohort': PUBLISH,
  'sessions-changed': PUBLISH,
  'sessions-handed-over': PUBLISH,
  'session-in-7-days': REQUEST,
  'session-in-1-day': REQUEST,
};

/** A straight quotation mark would end a parameter's value, and what follows would be read as further parameters. */
const quoted = (name: string): string => name.replaceAll('"', '”');

/** The library puts a backslash before these signs, as in text; an address (RFC 5545, 3.3.13) would keep it, and lead elsewhere. */
const plain = (link: string): string => link.replace(/[,;\\]/g, encodeURIComponent);

const over: readonly Occasion[] = [
  'withdrawn',
  'session-handed-over',
  'session-cancelled',
  'cohort-cancelled',
  'sessions-handed-over',
];

/**
 * The sessions of a notice as a calendar file (RFC 5545), in UTC. A session keeps its UID, and its sequence rises with each change, so a program
 * moves what it has instead of adding it again. Null where there is nothing to put into a calendar.
 * @param from address in whose name it is sent.
 */
export const calendarOf = (letter: NoticeLetter, from: string, now: Date): CalendarFile | null => {
  const { occasion, sessions, organisation, cohort, programme, name, to } = letter;
  const method = methods[occasion];
  if (method === null || sessions.length === 0) return null;
  const calendar = new ICalCalendar({ method, prodId: { company: 'Baobab', product: 'Baobab', language: 'EN' } });
  for (const session of sessions) {
    calendar.createEvent({
      id: session.id,
      sequence: session.revision,
      stamp: now,
      start: session.startsAt,
      end: session.endsAt,
      summary: session.title,
      description: [cohort, programme].join('\n'),
      location: session.venue,
      url: session.link && plain(session.link),
      organizer: { name: quoted(organisation.name), email: from },
      status: over.includes(occasion) || session.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // Published events have no attendees; the others are for this reader, and nobody waits for her answer.
      attendees:
        method === PUBLISH ? [] : [{ name: quoted(name), email: to, rsvp: false, status: ICalAttendeeStatus.ACCEPTED }],
    });
  }
  return { method, content: calendar.toString() };
};
