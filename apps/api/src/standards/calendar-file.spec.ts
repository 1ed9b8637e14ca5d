import type { CalendarSession } from '@baobab/application/cohort';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarFile } from './calendar-file';

/** One line of text as the commands take it: no signs that steer, nothing around it. */
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
  .map((text) => text.replace(/\p{C}/gu, '').trim())
  .filter((text) => text !== '');
const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
const toSeconds = (at: Date) => new Date(Math.floor(+at / 1_000) * 1_000).toISOString();

const session: fc.Arbitrary<CalendarSession> = fc
  .record({
    id: fc.uuid(),
    title: line,
    starts: moment,
    minutes: fc.integer({ min: 1, max: 1_440 }),
    venue: fc.option(line),
    link: fc.option(fc.webUrl({ withQueryParameters: true })),
    revision: fc.integer({ min: 1, max: 500 }),
    cancelled: fc.boolean(),
    changed: moment,
    cohort: line,
    programme: line,
  })
  .map(({ starts, minutes, changed, ...words }) => ({
    ...words,
    startsAt: toSeconds(starts),
    endsAt: toSeconds(new Date(+starts + minutes * 60_000)),
    changedAt: toSeconds(changed),
  }));
const calendar = fc.record({
  organisation: line,
  sessions: fc.uniqueArray(session, { maxLength: 5, selector: ({ id }) => id }),
});

/** By somebody else's parser. */
const eventsOf = (content: string) =>
  new ICAL.Component(ICAL.parse(content) as unknown[]).getAllSubcomponents('vevent').map((event) => {
    const { uid, sequence, summary, location, startDate, endDate, description } = new ICAL.Event(event);
    const moments = ['last-modified', 'dtstamp'].map((name) =>
      (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString(),
    );
    return {
      id: uid,
      revision: sequence,
      title: summary,
      venue: location,
      startsAt: startDate.toJSDate().toISOString(),
      endsAt: endDate.toJSDate().toISOString(),
      inUtc: [startDate, endDate].every(({ zone }) => zone === ICAL.Timezone.utcTimezone),
      status: event.getFirstPropertyValue('status'),
      link: event.getFirstPropertyValue('url'),
      description,
      moments,
    };
  });

test('whatever sessions are called and whenever they are, another program reads each as it is, in UTC', () =>
  fc.assert(
    fc.property(calendar, (given) => {
      expect(eventsOf(calendarFile(given))).toEqual(
        given.sessions.map(({ cancelled, changedAt, cohort, programme, ...as }) => ({
          ...as,
          link: as.link?.replace(/[,;]/g, encodeURIComponent) ?? null,
          inUtc: true,
          status: cancelled ? 'CANCELLED' : 'CONFIRMED',
          description: `${cohort}\n${programme}`,
          moments: [changedAt, changedAt],
        })),
      );
    }),
  ));

test('lines have at most 75 octets and end as the standard wants; the same sessions are the same file', () =>
  fc.assert(
    fc.property(calendar, (given) => {
      const content = calendarFile(given);
      expect(calendarFile(given)).toBe(content);
      expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const each of content.split('\r\n')) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
    }),
  ));
