import type { RoundLetter } from '@baobab/application/mail';
import type { Locale } from '@baobab/i18n';
import { translate } from '@baobab/i18n';
import type { Page } from './layout';

const PATHS = { self: 'self-assessment', supervisor: 'supervision', test: 'test' };

/** Asks somebody to assess herself or her people, or to sit a test: until when, and who will see the levels. */
export const roundPage = (letter: RoundLetter, locale: Locale, publicUrl: string): { subject: string; page: Page } => {
  const { occasion, name, organisation, signsIn, round, roundId, source, people, closesOn, daysLeft, disclosure } =
    letter;
  const lastDay = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(closesOn));
  return {
    subject: translate(locale, `mail.round.${source}.${occasion}.subject`, { round, days: daysLeft }),
    page: {
      greeting: translate(locale, 'mail.greeting', { name }),
      text: translate(locale, `mail.round.${source}.${occasion}.text`, {
        round,
        people,
        lastDay,
        organisation: organisation.name,
      }),
      action: {
        label: translate(locale, `mail.round.${source}.action`),
        link: new URL(`/${PATHS[source]}/${roundId}`, publicUrl).toString(),
      },
      notes: [
        translate(locale, `mail.round.${source}.disclosure.${disclosure}`),
        ...(signsIn ? [] : [translate(locale, 'mail.notice.noAccount')]),
      ],
      closing: translate(locale, 'mail.closing', { organisation: organisation.name }),
    },
  };
};
