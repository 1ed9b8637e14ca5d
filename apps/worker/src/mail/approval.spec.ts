import { approvalOccasions, type ApprovalLetter } from '@baobab/application/mail';
import { LOCALES } from '@baobab/i18n';
import { compose } from './compose';

describe('a letter of an approval', () => {
  const asked: ApprovalLetter = {
    to: 'amina@ministry.example',
    locale: 'en',
    organisation: { id: '7', name: 'Ministry of Health', demonstration: false },
    name: 'Amina',
    kind: 'approval',
    occasion: 'to-decide',
    messageId: 'approval.1',
    programme: 'Foundations 2027',
    institution: 'Revenue Authority',
    version: 3,
    versionId: '9',
    about: 'Amina',
    reason: null,
    signsIn: true,
  };

  it.each(approvalOccasions.flatMap((occasion) => Object.keys(LOCALES).map((locale) => [occasion, locale] as const)))(
    'on the occasion %s stands whole in %s, whether or not the reader signs in',
    (occasion, locale) => {
      for (const signsIn of [true, false]) {
        const { subject, text, html } = compose(
          { ...asked, occasion, locale, signsIn },
          'https://baobab.example.org',
          new Date(),
        );
        for (const words of [subject, text, html]) expect(words).not.toMatch(/mail\.|[{}]|undefined|NaN/);
        expect(text).toContain('Foundations 2027');
        expect(text.split('\n')).toContain('https://baobab.example.org/desk/tailor/versions/9');
      }
    },
  );

  it('says why a version was sent back', () => {
    const { text } = compose(
      { ...asked, occasion: 'sent-back', reason: 'Too short.' },
      'https://baobab.example.org',
      new Date(),
    );
    expect(text).toContain('The reason\nToo short.');
  });
});
