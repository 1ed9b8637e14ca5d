import type { InstitutionLetter } from '@baobab/application/mail';
import type { Locale } from '@baobab/i18n';
import { translate } from '@baobab/i18n';
import type { Page } from './layout';

/** Asks somebody how an institution stands: until when, and who will see what she says; or says that she is asked no longer. */
export const institutionPage = (
  letter: InstitutionLetter,
  locale: Locale,
  publicUrl: string,
): { subject: string; page: Page } => {
  const { occasion, name, organisation, signsIn, assessment, assessmentId, institution, institutionId } = letter;
  const lastDay = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(letter.closesOn),
  );
  const takenBack = occasion === 'taken-back';
  return {
    subject: translate(locale, `mail.institution.${occasion}.subject`, {
      assessment,
      institution,
      days: letter.daysLeft,
    }),
    page: {
      greeting: translate(locale, 'mail.greeting', { name }),
      text: translate(locale, `mail.institution.${occasion}.text`, {
        assessment,
        institution,
        lastDay,
        organisation: organisation.name,
      }),
      action: takenBack
        ? null
        : {
            label: translate(locale, 'mail.institution.action'),
            link: new URL(`/institutions/${assessmentId}/${institutionId}`, publicUrl).toString(),
          },
      notes: takenBack
        ? []
        : [
            translate(locale, 'mail.institution.policy'),
            ...(signsIn ? [] : [translate(locale, 'mail.notice.noAccount')]),
          ],
      closing: translate(locale, 'mail.closing', { organisation: organisation.name }),
    },
  };
};
