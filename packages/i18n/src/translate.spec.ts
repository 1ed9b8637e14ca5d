import { closestLocale } from './locales';
import { translate } from './translate';

it('fills in the values', () => {
  expect(translate('en', 'mail.greeting', { name: 'Amina' })).toBe('Hello Amina,');
});

it.each([
  ['en', 1, 'The link is good once, for one minute.'],
  ['en', 30, 'The link is good once, for 30 minutes.'],
  ['ar', 2, 'الرابط صالح لمرة واحدة، ولمدة دقيقتين.'],
] as const)('says in %s how long %i minutes are', (locale, minutes, sentence) => {
  expect(translate(locale, 'mail.passwordReset.expiry', { minutes })).toBe(sentence);
});

it.each([
  [['ar-EG', 'en'], 'ar'],
  [['sw', 'ar'], 'ar'],
  [['sw'], 'en'],
  [[], 'en'],
])('of %j it speaks %s', (wanted, locale) => {
  expect(closestLocale(wanted)).toBe(locale);
});
