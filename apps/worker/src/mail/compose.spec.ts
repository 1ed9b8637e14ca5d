import type { Letter } from '@baobab/application/mail';
import { LOCALES } from '@baobab/i18n';
import { compose } from './compose';

const letter: Letter = {
  kind: 'password-reset',
  to: 'amina@ministry.example',
  locale: 'en',
  organisation: { id: '7f4f3f8e-1f0b-4b43-9c53-0b6a3f6d8f11', name: 'Ministry of Health' },
  messageId: 'password-reset.1',
  name: 'Amina',
  token: 'abc_123',
  minutesLeft: 120,
};
const publicUrl = 'https://baobab.example.org';

describe('the words of a letter', () => {
  it.each(Object.entries(LOCALES))(
    'stand whole in %s, with the direction of its script and the link on a line of its own',
    (locale, { direction }) => {
      const { subject, text, html } = compose({ ...letter, locale }, publicUrl);
      expect(subject).not.toMatch(/mail\./);
      expect(text).not.toMatch(/mail\./);
      expect(text.split('\n')).toContain('https://baobab.example.org/reset-password?token=abc_123');
      expect(html).toContain(`<html lang="${locale}" dir="${direction}">`);
    },
  );

  it('are English for a language that is not spoken yet', () => {
    expect(compose({ ...letter, locale: 'sw-KE' }, publicUrl).html).toContain('<html lang="en" dir="ltr">');
  });

  it('never let a name become markup', () => {
    const { html, text } = compose({ ...letter, name: '<img src=x onerror=alert(1)>' }, publicUrl);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x');
    expect(text).toContain('<img src=x');
  });
});
