import type { NoticeLetter, Occasion, SessionInLetter } from '@baobab/application/mail';
import ICAL from 'ical.js';
import { calendarOf } from './calendar';

const now = new Date('2026-11-25T08:00:00Z');
const from = 'no-reply@baobab.example.org';

const session = (row: Partial<SessionInLetter> = {}): SessionInLetter => ({
  id: 'f2b5c3a8-6a3e-4c6f-9a55-0d6f3c1b2a10',
  title: 'First day',
  startsAt: new Date('2026-12-04T06:00:00Z'),
  endsAt: new Date('2026-12-04T09:00:00Z'),
  venue: 'Hall 2',
  link: 'https://meet.example.org/1',
  revision: 3,
  ...row,
});

const letter = (occasion: Occasion, sessions = [session()]): NoticeLetter => ({
  kind: 'notice',
  occasion,
  to: 'amina@ministry.example',
  locale: 'en',
  organisation: { id: '7f4f3f8e-1f0b-4b43-9c53-0b6a3f6d8f11', name: 'Ministry of Health', demonstration: false },
  messageId: 'notice.1',
  name: 'Amina',
  cohort: 'Foundations 1',
  programme: 'Foundations',
  timeZone: 'Africa/Nairobi',
  seatsLeft: 1,
  place: null,
  about: null,
  answerBy: null,
  state: null,
  reason: null,
  signsIn: true,
  leads: false,
  sessions,
});

/** Read by somebody else's parser. */
const read = (...asked: Parameters<typeof letter>) => {
  const file = calendarOf(letter(...asked), from, now);
  if (!file) return null;
  const calendar = new ICAL.Component(ICAL.parse(file.content) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  return {
    content: file.content,
    method: calendar.getFirstPropertyValue('method'),
    events: events.map((event) => new ICAL.Event(event)),
    raw: events,
  };
};

test('a session has its own id, its revision as sequence, its time in UTC, and where it takes place', () => {
  const [event] = read('session-planned')?.events ?? [];
  expect(event).toMatchObject({ uid: session().id, sequence: 3, summary: 'First day', location: 'Hall 2' });
  expect(event?.startDate.toJSDate()).toEqual(session().startsAt);
  expect(event?.endDate.toJSDate()).toEqual(session().endsAt);
  expect(event?.component.getFirstPropertyValue('url')).toBe('https://meet.example.org/1');
});

test('a link leads where it should, whatever signs it holds', () => {
  const [event] = read('session-planned', [session({ link: 'https://meet.example.org/a,b;c?x=1,2' })])?.raw ?? [];
  expect(event?.getFirstPropertyValue('url')).toBe('https://meet.example.org/a%2Cb%3Bc?x=1%2C2');
});

test.each([
  ['session-planned', 'REQUEST', 'CONFIRMED'],
  ['series-planned', 'PUBLISH', 'CONFIRMED'],
  ['session-moved', 'REQUEST', 'CONFIRMED'],
  ['session-in-1-day', 'REQUEST', 'CONFIRMED'],
  ['session-cancelled', 'CANCEL', 'CANCELLED'],
  ['session-handed-over', 'CANCEL', 'CANCELLED'],
  ['seat-confirmed', 'PUBLISH', 'CONFIRMED'],
  ['withdrawn', 'PUBLISH', 'CANCELLED'],
] as const)('%s is a %s of what is %s', (occasion, method, status) => {
  const calendar = read(occasion);
  expect(calendar?.method).toBe(method);
  expect(calendar?.raw[0]?.getFirstPropertyValue('status')).toBe(status);
});

test('what is published has an organiser and no attendee; what is requested has its reader, and nobody waits for her answer', () => {
  const [published] = read('seat-confirmed')?.events ?? [];
  const [requested] = read('session-moved')?.events ?? [];
  expect([published?.organizer, published?.attendees]).toEqual([`mailto:${from}`, []]);
  expect(
    requested?.attendees.map((attendee) => [
      String(attendee.getFirstValue()).toLowerCase(),
      attendee.getParameter('rsvp'),
    ]),
  ).toEqual([['mailto:amina@ministry.example', 'FALSE']]);
});

test('a name stays a name, whatever quotation marks it holds', () => {
  const file = calendarOf({ ...letter('session-moved'), name: 'x";ROLE=CHAIR;X="' }, from, now);
  const [event] = new ICAL.Component(ICAL.parse(file?.content ?? '') as unknown[]).getAllSubcomponents('vevent');
  const attendee = event?.getFirstProperty('attendee');
  expect(attendee?.getParameter('cn')).toBe('x”;ROLE=CHAIR;X=”');
  expect(attendee?.getParameter('role')).not.toBe('CHAIR');
});

test('all sessions of a confirmed seat are in one file', () =>
  expect(read('seat-confirmed', [session(), session({ id: 'other' })])?.events.map(({ uid }) => uid)).toEqual([
    session().id,
    'other',
  ]));

test('who goes on in another cohort has its sessions put in, and those of the first taken out', () => {
  const calendar = read('moved-to-cohort', [session(), session({ id: 'other', cancelled: true })]);
  const statuses = calendar?.raw.map((event) => event.getFirstPropertyValue('status'));
  expect([calendar?.method, statuses]).toEqual(['PUBLISH', ['CONFIRMED', 'CANCELLED']]);
});

test('there is nothing for a calendar in an offer, a place on the waiting list, or a seat without sessions', () => {
  expect(read('seat-offered')).toBeNull();
  expect(read('waiting')).toBeNull();
  expect(read('seat-confirmed', [])).toBeNull();
});

test('a title stays one value whatever signs it holds, in any script, on lines of at most 75 octets', () => {
  const title = `Données; “quoi, encore”\nBEGIN:VEVENT\\ ${'البيانات والذكاء '.repeat(9).trim()}`;
  const calendar = read('session-planned', [session({ title })]);
  expect(calendar?.events.map(({ summary }) => summary)).toEqual([title]);
  for (const line of calendar?.content.split('\r\n') ?? []) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
