import { requirementOccasions, type RequirementLetter } from '@baobab/application/mail';
import { LOCALES } from '@baobab/i18n';
import { compose } from './compose';

const letter: RequirementLetter = {
  to: 'amina@ministry.example',
  locale: 'en',
  organisation: { id: '7', name: 'Ministry of Health', demonstration: false },
  name: 'Amina',
  kind: 'requirement',
  occasion: 'due',
  messageId: 'requirement.1',
  module: 'Data protection',
  institution: 'Ministry of Health',
  dueOn: '2027-03-31',
  signsIn: true,
};

test.each(
  requirementOccasions.flatMap((occasion) => Object.keys(LOCALES).map((locale) => [occasion, locale] as const)),
)('a letter of required learning, %s, stands whole in %s, whether or not the reader signs in', (occasion, locale) => {
  for (const signsIn of [true, false]) {
    const to = { ...letter, occasion, locale, signsIn };
    const { subject, text, html } = compose(to, 'https://baobab.example.org', new Date());
    for (const words of [subject, text, html]) expect(words).not.toMatch(/mail\.|[{}]|undefined|NaN/);
    expect(subject).toContain('Data protection');
    expect(text).toMatch(/2027|٢٠٢٧/);
    expect(text.split('\n')).toContain('https://baobab.example.org/');
  }
});
