import type { RoundLetter } from '@baobab/application/mail';
import type { Locale } from '@baobab/i18n';
import { translate } from '@baobab/i18n';
import type { Page } from './layout';

/** Asks somebody to assess herself: until when, and who will see her levels. */
export const roundPage = (letter: RoundLetter, locale: Locale, publicUrl: string): { subject: string; page: Page } => {
  const { occasion, name, organisation, signsIn, round, roundId, closesOn, daysLeft, disclosure } = letter;
  const lastDay = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(closesOn));
  return {
    subject: translate(locale, `mail.round.${occasion}.subject`, { round, days: daysLeft }),
    page: {
      greeting: translate(locale, 'mail.greeting', { name }),
      text: translate(locale, `mail.round.${occasion}.text`, { round, lastDay, organisation: organisation.name }),
      action: {
        label: translate(locale, 'mail.round.action'),
        link: new URL(`/self-assessment/${roundId}`, publicUrl).toString(),
      },
      notes: [
        translate(locale, `mail.round.disclosure.${disclosure}`),
        ...(signsIn ? [] : [translate(locale, 'mail.notice.noAccount')]),
      ],
      closing: translate(locale, 'mail.closing', { organisation: organisation.name }),
    },
  };
};
