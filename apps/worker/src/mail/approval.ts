import type { ApprovalLetter } from '@baobab/application/mail';
import type { Locale } from '@baobab/i18n';
import { translate } from '@baobab/i18n';
import type { Page } from './layout';

/** Asks an approver to decide about a programme, or says what was decided and why. */
export const approvalPage = (
  letter: ApprovalLetter,
  locale: Locale,
  publicUrl: string,
): { subject: string; page: Page } => {
  const { occasion, name, organisation, signsIn, programme, institution, version, versionId, about, reason } = letter;
  const words = { programme, institution, version, person: about };
  return {
    subject: translate(locale, `mail.approval.${occasion}.subject`, words),
    page: {
      greeting: translate(locale, 'mail.greeting', { name }),
      text: translate(locale, `mail.approval.${occasion}.text`, words),
      ...(reason && { items: [{ title: translate(locale, 'mail.approval.reason'), lines: [reason], link: null }] }),
      action: {
        label: translate(locale, `mail.approval.${occasion}.action`),
        link: new URL(`/desk/tailor/versions/${versionId}`, publicUrl).toString(),
      },
      notes: signsIn ? [] : [translate(locale, 'mail.notice.noAccount')],
      closing: translate(locale, 'mail.closing', { organisation: organisation.name }),
    },
  };
};
