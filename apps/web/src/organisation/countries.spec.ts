import { countriesIn } from './countries';

test.each(['en', 'ar'])('the countries of ISO 3166-1, named in %s', (locale) => {
  const countries = countriesIn(locale);
  expect(countries).toHaveLength(249);
  const names = new Map(countries.map(({ value, label }) => [value, label]));
  expect(names.get('KE')).toBe(locale === 'en' ? 'Kenya' : 'كينيا');
  for (const gone of ['DD', 'SU', 'UK', 'EU', 'ZZ']) expect(names.has(gone)).toBe(false);
});
