import type { InstitutionLetter, Letter, NoticeLetter, RoundLetter } from '@baobab/application/mail';
import { institutionOccasions, occasions, roundOccasions } from '@baobab/application/mail';
import { LOCALES } from '@baobab/i18n';
import { compose } from './compose';

const letter: Letter = {
  kind: 'password-reset',
  to: 'amina@ministry.example',
  locale: 'en',
  organisation: { id: '7f4f3f8e-1f0b-4b43-9c53-0b6a3f6d8f11', name: 'Ministry of Health', demonstration: false },
  messageId: 'password-reset.1',
  name: 'Amina',
  token: 'abc_123',
  minutesLeft: 120,
};
const publicUrl = 'https://baobab.example.org';
const now = new Date('2026-11-25T08:00:00Z');

describe('the words of a letter', () => {
  it.each(Object.entries(LOCALES))(
    'stand whole in %s, with the direction of its script and the link on a line of its own',
    (locale, { direction }) => {
      const { subject, text, html } = compose({ ...letter, locale }, publicUrl, now);
      expect(subject).not.toMatch(/mail\./);
      expect(text).not.toMatch(/mail\./);
      expect(text.split('\n')).toContain('https://baobab.example.org/reset-password?token=abc_123');
      expect(html).toContain(`<html lang="${locale}" dir="${direction}">`);
    },
  );

  it('are English for a language that is not spoken yet', () => {
    expect(compose({ ...letter, locale: 'sw-KE' }, publicUrl, now).html).toContain('<html lang="en" dir="ltr">');
  });

  it('never let a name become markup', () => {
    const { html, text } = compose({ ...letter, name: '<img src=x onerror=alert(1)>' }, publicUrl, now);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x');
    expect(text).toContain('<img src=x');
  });
});

describe('a notice', () => {
  const notice: NoticeLetter = {
    ...letter,
    kind: 'notice',
    occasion: 'session-moved',
    messageId: 'notice.1',
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
    sessions: [
      {
        id: '1',
        title: 'First day',
        startsAt: new Date('2026-12-04T06:00:00Z'),
        endsAt: new Date('2026-12-04T09:00:00Z'),
        venue: 'Hall 2',
        link: 'https://meet.example.org/1',
        revision: 2,
      },
    ],
  };

  it.each(occasions.flatMap((occasion) => Object.keys(LOCALES).map((locale) => [occasion, locale] as const)))(
    'of %s stands whole in %s',
    (occasion, locale) => {
      const { subject, text, html } = compose({ ...notice, occasion, locale, place: 3 }, publicUrl, now);
      for (const words of [subject, text, html]) expect(words).not.toMatch(/mail\.|[{}]|undefined|NaN/);
    },
  );

  it("says when, in the organisation's time zone, which it names", () =>
    expect(compose(notice, publicUrl, now).text).toMatch(
      /First day\nFriday, December 4, 2026.*9:00.*12:00.*\(East Africa Time\)\nHall 2\nhttps:\/\/meet\.example\.org\/1\n/,
    ));

  it('counts the days that are left, and one day at least', () => {
    const subject = (at: string) =>
      compose({ ...notice, occasion: 'session-in-7-days' }, publicUrl, new Date(at)).subject;
    expect(subject('2026-11-27T06:01:00Z')).toBe('In 7 days: First day');
    expect(subject('2026-12-04T05:00:00Z')).toBe('In one day: First day');
  });

  it('leads a trainer to the sessions that she leads, everybody else to her programme', () => {
    expect(compose({ ...notice, leads: true }, publicUrl, now).text).toContain('example.org/my-sessions\n\nYou lead');
    expect(compose(notice, publicUrl, now).text).toContain('example.org/my-programme\n');
  });

  it('gives nobody the way into a session who has no seat in it', () => {
    for (const occasion of [
      'seat-offered',
      'waiting',
      'withdrawn',
      'invited',
      'invitation-lapsed',
      'seat-to-confirm',
      'offer-lapsed',
    ] as const)
      expect(compose({ ...notice, occasion }, publicUrl, now).text).not.toContain('meet.example.org');
  });

  it('leads who decides to the requests, and says who asks and until when', () => {
    const asked = {
      ...notice,
      occasion: 'request-to-decide' as const,
      about: 'Hana Ali',
      answerBy: new Date('2026-12-04T06:00:00Z'),
      sessions: [],
    };
    const { subject, text } = compose(asked, publicUrl, now);
    expect(subject).toBe('Hana Ali asks for a seat');
    expect(text).toMatch(/by Friday, December 4, 2026 at 9:00.*\/desk\/cohorts\/requests/s);
  });

  it('tells who was refused why, and who was not decided of that nobody did', () => {
    const told = (reason: string | null) =>
      compose({ ...notice, occasion: 'request-refused', reason }, publicUrl, now).text;
    expect(told('Not before June.')).toContain('The reason: Not before June.');
    expect(told(null)).toContain('was not decided in time');
  });

  it('tells who has no account how to come in', () => {
    expect(compose({ ...notice, signsIn: false }, publicUrl, now).text).toContain('ask your training coordinator');
    expect(compose(notice, publicUrl, now).text).not.toContain('ask your training coordinator');
  });

  it('never lets a title or a link become markup', () => {
    const session = { ...notice.sessions[0]!, title: '<b>', venue: '<i>', link: 'https://a.example/"><script>' };
    const { html } = compose({ ...notice, sessions: [session] }, publicUrl, now);
    expect(html).not.toMatch(/<b>|<i>|<script/);
  });
});

describe('a letter of a round', () => {
  const asked: RoundLetter = {
    ...letter,
    kind: 'round',
    occasion: 'opened',
    messageId: 'round.1',
    roundId: '9',
    round: 'Spring',
    source: 'self',
    people: 1,
    closesOn: '2026-12-04',
    daysLeft: 3,
    disclosure: 'person',
    signsIn: true,
  };
  const disclosures = ['person', 'coordinators', 'coordinators-and-managers'] as const;
  const sources = ['self', 'supervisor', 'test'] as const;

  it.each(roundOccasions.flatMap((occasion) => Object.keys(LOCALES).map((locale) => [occasion, locale] as const)))(
    'that has %s stands whole in %s, whatever its policy and whoever answers',
    (occasion, locale) => {
      for (const said of sources.flatMap((source) => disclosures.map((disclosure) => ({ source, disclosure })))) {
        const { subject, text, html } = compose({ ...asked, occasion, locale, ...said }, publicUrl, now);
        for (const words of [subject, text, html]) expect(words).not.toMatch(/mail\.|[{}]|undefined|NaN/);
      }
    },
  );

  it('says the last day and who will see, and leads to the first question', () => {
    const { text } = compose(asked, publicUrl, now);
    expect(text).toContain('Friday, December 4, 2026');
    expect(text).toContain('You alone will see your levels');
    expect(text.split('\n')).toContain('https://baobab.example.org/self-assessment/9');
  });

  it('tells a supervisor who hands over what is left for her, and leads nowhere where nothing is', () => {
    const handed = { ...asked, source: 'supervisor', occasion: 'handed-over' } as const;
    const { text } = compose({ ...handed, people: 2 }, publicUrl, now);
    expect(text).toContain('2 people left to submit');
    expect(text).toContain('https://baobab.example.org/supervision/9');
    const over = compose({ ...handed, people: 0 }, publicUrl, now);
    expect(over.text).toContain('Nothing is left for you to do.');
    expect(over.html).not.toContain('href');
  });

  it('tells a supervisor about how many people she is asked, and leads to them', () => {
    const { text } = compose({ ...asked, source: 'supervisor', people: 12 }, publicUrl, now);
    expect(text).toContain('12 people who report to you');
    expect(text.split('\n')).toContain('https://baobab.example.org/supervision/9');
  });
});

describe('a letter of an assessment of institutions', () => {
  const asked: InstitutionLetter = {
    ...letter,
    kind: 'institution',
    occasion: 'named',
    messageId: 'institution.1',
    assessmentId: '7',
    assessment: 'Capacity 2026',
    institutionId: '8',
    institution: 'Revenue Authority',
    closesOn: '2026-12-04',
    daysLeft: 3,
    signsIn: true,
  };

  it.each(
    institutionOccasions.flatMap((occasion) => Object.keys(LOCALES).map((locale) => [occasion, locale] as const)),
  )('on the occasion %s stands whole in %s, whether or not the reader signs in', (occasion, locale) => {
    for (const signsIn of [true, false]) {
      const { subject, text, html } = compose({ ...asked, occasion, locale, signsIn }, publicUrl, now);
      for (const words of [subject, text, html]) expect(words).not.toMatch(/mail\.|[{}]|undefined|NaN/);
      expect(text).toContain('Revenue Authority');
    }
  });

  it('says the last day and who will see the answers, and leads to the first question', () => {
    const { text } = compose(asked, publicUrl, now);
    expect(text).toContain('Friday, December 4, 2026');
    expect(text).toContain('with your name');
    expect(text.split('\n')).toContain('https://baobab.example.org/institutions/7/8');
  });

  it('leads nowhere where she is asked no longer', () => {
    const { text, html } = compose({ ...asked, occasion: 'taken-back', signsIn: false }, publicUrl, now);
    expect(text).toContain('no longer asked about Revenue Authority');
    expect([text, html].join()).not.toContain('https://baobab.example.org');
  });
});
