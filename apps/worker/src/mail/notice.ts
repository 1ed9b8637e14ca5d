import type { NoticeLetter, Occasion, SessionInLetter } from '@baobab/application/mail';
import type { Locale } from '@baobab/i18n';
import { translate } from '@baobab/i18n';
import type { Item, Page } from './layout';

interface Told {
  subject: string;
  text: string;
}

/** In whole days, at least one: a reminder of a day ahead is sent within the day. */
const daysUntil = (startsAt: Date, now: Date): number => Math.max(1, Math.round((+startsAt - +now) / 86_400_000));

/** What each occasion says, before the sessions are listed. */
const words: Record<Occasion, (letter: NoticeLetter, locale: Locale, session: string, now: Date) => Told> = {
  'seat-offered': ({ cohort, programme, seatsLeft }, locale) => ({
    subject: translate(locale, 'mail.notice.seatOffered.subject', { programme }),
    text: translate(locale, 'mail.notice.seatOffered.text', { cohort, programme, seats: seatsLeft }),
  }),
  'seat-confirmed': ({ cohort, programme, sessions }, locale) => ({
    subject: translate(locale, 'mail.notice.seatConfirmed.subject', { cohort }),
    text: sessions.length
      ? translate(locale, 'mail.notice.seatConfirmed.text', { cohort, programme })
      : translate(locale, 'mail.notice.seatConfirmed.unplanned', { cohort, programme }),
  }),
  waiting: ({ cohort, place }, locale) => ({
    subject: translate(locale, 'mail.notice.waiting.subject', { cohort }),
    text: translate(locale, 'mail.notice.waiting.text', {
      cohort,
      place: new Intl.NumberFormat(locale).format(place ?? 1),
    }),
  }),
  withdrawn: ({ cohort, sessions }, locale) => ({
    subject: translate(locale, 'mail.notice.withdrawn.subject', { cohort }),
    text: sessions.length
      ? translate(locale, 'mail.notice.withdrawn.planned', { cohort })
      : translate(locale, 'mail.notice.withdrawn.text', { cohort }),
  }),
  invited: ({ cohort, programme }, locale) => ({
    subject: translate(locale, 'mail.notice.invited.subject', { cohort }),
    text: translate(locale, 'mail.notice.invited.text', { cohort, programme }),
  }),
  'invitation-lapsed': ({ cohort }, locale) => ({
    subject: translate(locale, 'mail.notice.invitationLapsed.subject', { cohort }),
    text: translate(locale, 'mail.notice.invitationLapsed.text', { cohort }),
  }),
  'request-to-decide': (letter, locale) => ({
    subject: translate(locale, 'mail.notice.requestToDecide.subject', { person: letter.about ?? '' }),
    text: translate(locale, 'mail.notice.requestToDecide.text', {
      person: letter.about ?? '',
      cohort: letter.cohort,
      programme: letter.programme,
      when: answeredBy(letter, locale),
    }),
  }),
  'request-refused': ({ cohort, reason }, locale) => ({
    subject: translate(locale, 'mail.notice.requestRefused.subject', { cohort }),
    text:
      reason === null
        ? translate(locale, 'mail.notice.requestRefused.undecided', { cohort })
        : translate(locale, 'mail.notice.requestRefused.text', { cohort, reason }),
  }),
  'seat-to-confirm': (letter, locale) => ({
    subject: translate(locale, 'mail.notice.seatToConfirm.subject', { cohort: letter.cohort }),
    text: translate(locale, 'mail.notice.seatToConfirm.text', {
      cohort: letter.cohort,
      when: answeredBy(letter, locale),
    }),
  }),
  'offer-lapsed': ({ cohort, place }, locale) => ({
    subject: translate(locale, 'mail.notice.offerLapsed.subject', { cohort }),
    text: translate(locale, 'mail.notice.offerLapsed.text', {
      cohort,
      place: new Intl.NumberFormat(locale).format(place ?? 1),
    }),
  }),
  'session-planned': ({ cohort }, locale, session) => ({
    subject: translate(locale, 'mail.notice.sessionPlanned.subject', { session }),
    text: translate(locale, 'mail.notice.sessionPlanned.text', { cohort }),
  }),
  'series-planned': ({ cohort, sessions }, locale, session) => ({
    subject: translate(locale, 'mail.notice.seriesPlanned.subject', { session, count: sessions.length }),
    text: translate(locale, 'mail.notice.seriesPlanned.text', { cohort, count: sessions.length }),
  }),
  'session-moved': ({ cohort }, locale, session) => ({
    subject: translate(locale, 'mail.notice.sessionMoved.subject', { session }),
    text: translate(locale, 'mail.notice.sessionMoved.text', { cohort }),
  }),
  'session-handed-over': ({ cohort }, locale, session) => ({
    subject: translate(locale, 'mail.notice.sessionHandedOver.subject', { session }),
    text: translate(locale, 'mail.notice.sessionHandedOver.text', { cohort }),
  }),
  'session-cancelled': ({ cohort }, locale, session) => ({
    subject: translate(locale, 'mail.notice.sessionCancelled.subject', { session }),
    text: translate(locale, 'mail.notice.sessionCancelled.text', { cohort }),
  }),
  'cohort-cancelled': ({ cohort, reason, sessions }, locale) => ({
    subject: translate(locale, 'mail.notice.cohortCancelled.subject', { cohort }),
    text:
      reason === null
        ? translate(locale, 'mail.notice.cohortCancelled.merged', { cohort })
        : translate(locale, `mail.notice.cohortCancelled.${sessions.length ? 'planned' : 'text'}`, { cohort, reason }),
  }),
  'moved-to-cohort': (letter, locale) => ({
    subject: translate(locale, 'mail.notice.movedToCohort.subject', { cohort: letter.cohort }),
    text: goesOn(letter, locale),
  }),
  'sessions-changed': ({ cohort, sessions }, locale) => ({
    subject: translate(locale, 'mail.notice.sessionsChanged.subject', { cohort, count: sessions.length }),
    text: translate(locale, 'mail.notice.sessionsChanged.text', { cohort }),
  }),
  'sessions-handed-over': ({ cohort, sessions }, locale) => ({
    subject: translate(locale, 'mail.notice.sessionsHandedOver.subject', { cohort, count: sessions.length }),
    text: translate(locale, 'mail.notice.sessionsHandedOver.text', { cohort }),
  }),
  'session-in-7-days': (...asked) => comingNear(...asked),
  'session-in-1-day': (...asked) => comingNear(...asked),
};

/** How she stands in the cohort that she goes on in. */
const goesOn = ({ state, cohort, programme, place, sessions }: NoticeLetter, locale: Locale): string => {
  if (state === 'enrolled')
    return sessions.some(({ cancelled }) => !cancelled)
      ? translate(locale, 'mail.notice.movedToCohort.enrolled', { cohort, programme })
      : translate(locale, 'mail.notice.movedToCohort.unplanned', { cohort, programme });
  if (state === 'waiting')
    return translate(locale, 'mail.notice.movedToCohort.waiting', {
      cohort,
      place: new Intl.NumberFormat(locale).format(place ?? 1),
    });
  return translate(locale, 'mail.notice.movedToCohort.open', { cohort, programme });
};

/** Until when somebody answers, in the organisation's time zone. */
const answeredBy = ({ answerBy, timeZone }: NoticeLetter, locale: Locale): string =>
  answerBy === null
    ? ''
    : new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(answerBy);

const comingNear = ({ cohort, sessions }: NoticeLetter, locale: Locale, session: string, now: Date): Told => {
  const days = sessions[0] ? daysUntil(sessions[0].startsAt, now) : 1;
  return {
    subject: translate(locale, 'mail.notice.comingNear.subject', { session, days }),
    text: translate(locale, 'mail.notice.comingNear.text', { cohort }),
  };
};

const zoneName = (timeZone: string, locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

/** When and where, in the organisation's time zone, by its name. */
const listed = (
  { title, startsAt, endsAt, venue, link }: SessionInLetter,
  { timeZone }: NoticeLetter,
  locale: Locale,
): Item => {
  const when = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full', timeStyle: 'short' });
  const time = `${when.formatRange(startsAt, endsAt)} (${zoneName(timeZone, locale, startsAt)})`;
  return { title, lines: venue === null ? [time] : [time, venue], link };
};

/** Whoever has no seat is not given the way into a session. */
const listing = (occasion: Occasion): boolean =>
  occasion === 'seat-confirmed' ||
  occasion === 'series-planned' ||
  occasion === 'moved-to-cohort' ||
  occasion === 'cohort-cancelled' ||
  occasion.startsWith('session');

/** A notice of an enrolment or a session. @throws RangeError for a time zone that there is not. */
export const noticePage = (
  letter: NoticeLetter,
  locale: Locale,
  publicUrl: string,
  now: Date,
): { subject: string; page: Page } => {
  const { occasion, name, organisation, signsIn, leads, sessions } = letter;
  const { subject, text } = words[occasion](letter, locale, sessions[0]?.title ?? '', now);
  const trains = leads || occasion === 'session-handed-over' || occasion === 'sessions-handed-over';
  return {
    subject,
    page: {
      greeting: translate(locale, 'mail.greeting', { name }),
      text,
      items: listing(occasion)
        ? sessions.filter(({ cancelled }) => !cancelled).map((session) => listed(session, letter, locale))
        : [],
      action:
        occasion === 'request-to-decide'
          ? {
              label: translate(locale, 'mail.notice.requests'),
              link: new URL('/desk/cohorts/requests', publicUrl).toString(),
            }
          : {
              label: translate(locale, trains ? 'mail.notice.mySessions' : 'mail.notice.myProgramme'),
              link: new URL(trains ? '/my-sessions' : '/my-programme', publicUrl).toString(),
            },
      notes: [
        ...(leads ? [translate(locale, 'mail.notice.leads')] : []),
        ...(signsIn ? [] : [translate(locale, 'mail.notice.noAccount')]),
      ],
      closing: translate(locale, 'mail.closing', { organisation: organisation.name }),
    },
  };
};
