import type { RoundLetter, RoundOccasion } from '@baobab/application/mail';
import type { Locale } from '@baobab/i18n';
import { translate } from '@baobab/i18n';
import type { Page } from './layout';

/** Of a last day that is another, everybody is told in the same words. */
const wordsOf = (occasion: RoundOccasion, source: RoundLetter['source']) => {
  if (occasion === 'moved') return occasion;
  // Supervisors alone are asked instead of each other.
  if (occasion === 'asked-instead' || occasion === 'handed-over') return `supervisor.${occasion}` as const;
  return `${source}.${occasion}` as const;
};

const PATHS = { self: 'self-assessment', supervisor: 'supervision', test: 'test' };

/** Asks somebody to assess herself or her people, or to sit a test: until when, and who will see the levels. */
export const roundPage = (letter: RoundLetter, locale: Locale, publicUrl: string): { subject: string; page: Page } => {
  const { occasion, name, organisation, signsIn, round, roundId, source, people, closesOn, daysLeft, disclosure } =
    letter;
  const lastDay = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(closesOn));
  const words = wordsOf(occasion, source);
  // Of those who are not asked about anybody any more nothing is expected.
  const asked = people > 0;
  return {
    subject: translate(locale, `mail.round.${words}.subject`, { round, days: daysLeft }),
    page: {
      greeting: translate(locale, 'mail.greeting', { name }),
      text: translate(locale, `mail.round.${words}.text`, {
        round,
        people,
        lastDay,
        organisation: organisation.name,
      }),
      action: asked
        ? {
            label: translate(locale, `mail.round.${source}.action`),
            link: new URL(`/${PATHS[source]}/${roundId}`, publicUrl).toString(),
          }
        : null,
      notes: asked
        ? [
            translate(locale, `mail.round.${source}.disclosure.${disclosure}`),
            ...(signsIn ? [] : [translate(locale, 'mail.notice.noAccount')]),
          ]
        : [],
      closing: translate(locale, 'mail.closing', { organisation: organisation.name }),
    },
  };
};
