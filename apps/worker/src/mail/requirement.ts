import type { RequirementLetter } from '@baobab/application/mail';
import type { Locale } from '@baobab/i18n';
import { translate } from '@baobab/i18n';
import type { Page } from './layout';

/** Reminds somebody of required learning: by when, and where to look for a cohort that does it. */
export const requirementPage = (
  letter: RequirementLetter,
  locale: Locale,
  publicUrl: string,
): { subject: string; page: Page } => {
  const { occasion, name, organisation, signsIn, module, institution, dueOn } = letter;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(dueOn));
  return {
    subject: translate(locale, `mail.requirement.${occasion}.subject`, { module }),
    page: {
      greeting: translate(locale, 'mail.greeting', { name }),
      text: translate(locale, `mail.requirement.${occasion}.text`, { module, institution, day }),
      action: { label: translate(locale, 'mail.requirement.action'), link: new URL('/', publicUrl).toString() },
      notes: signsIn ? [] : [translate(locale, 'mail.notice.noAccount')],
      closing: translate(locale, 'mail.closing', { organisation: organisation.name }),
    },
  };
};
