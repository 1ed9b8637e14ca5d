import type { Letter } from '@baobab/application/mail';
import type { Locale } from '@baobab/i18n';
import { closestLocale, translate } from '@baobab/i18n';
import { approvalPage } from './approval';
import { institutionPage } from './institution';
import type { Page } from './layout';
import { asHtml, asText } from './layout';
import { noticePage } from './notice';
import { requirementPage } from './requirement';
import { roundPage } from './round';

export interface Words {
  subject: string;
  text: string;
  html: string;
}

type Writer<L extends Letter> = (
  letter: L,
  locale: Locale,
  publicUrl: string,
  now: Date,
) => { subject: string; page: Page };

/** Kind of letter → its words. */
const writers: { [K in Letter['kind']]: Writer<Extract<Letter, { kind: K }>> } = {
  notice: noticePage,
  round: roundPage,
  institution: institutionPage,
  approval: approvalPage,
  requirement: requirementPage,
  invitation: ({ name, organisation, token, daysLeft }, locale, publicUrl) => ({
    subject: translate(locale, 'mail.invitation.subject', { organisation: organisation.name }),
    page: {
      greeting: translate(locale, 'mail.greeting', { name }),
      text: translate(locale, 'mail.invitation.text', { organisation: organisation.name }),
      action: {
        label: translate(locale, 'mail.invitation.action'),
        link: new URL(`/invitation?token=${encodeURIComponent(token)}`, publicUrl).toString(),
      },
      notes: [
        translate(locale, 'mail.invitation.expiry', { days: daysLeft }),
        translate(locale, 'mail.invitation.ignore'),
      ],
      closing: translate(locale, 'mail.closing', { organisation: organisation.name }),
    },
  }),
  'password-reset': ({ name, organisation, token, minutesLeft }, locale, publicUrl) => ({
    subject: translate(locale, 'mail.passwordReset.subject'),
    page: {
      greeting: translate(locale, 'mail.greeting', { name }),
      text: translate(locale, 'mail.passwordReset.text', { organisation: organisation.name }),
      action: {
        label: translate(locale, 'mail.passwordReset.action'),
        link: new URL(`/reset-password?token=${encodeURIComponent(token)}`, publicUrl).toString(),
      },
      notes: [
        translate(locale, 'mail.passwordReset.expiry', { minutes: minutesLeft }),
        translate(locale, 'mail.passwordReset.ignore'),
      ],
      closing: translate(locale, 'mail.closing', { organisation: organisation.name }),
    },
  }),
};

export const compose = (letter: Letter, publicUrl: string, now: Date): Words => {
  const locale = closestLocale([letter.locale]);
  // The writer of a kind takes the letters of that kind; TypeScript does not follow the kind from one to the other.
  const write = writers[letter.kind] as Writer<Letter>;
  const { subject, page } = write(letter, locale, publicUrl, now);
  return { subject, text: asText(page), html: asHtml(locale, subject, page) };
};
