import type { Texts } from '.';
import { textIn } from '.';

const texts: Texts = {
  fr: { label: 'Élémentaire', provenance: 'unreviewed' },
  en: { label: 'Basic', provenance: 'source' },
};

test('a text comes in the language asked for', () =>
  expect(textIn(texts, 'fr')).toEqual({ label: 'Élémentaire', provenance: 'unreviewed', language: 'fr' }));
test('a language that is missing falls back on English, and says so', () =>
  expect(textIn(texts, 'ar')).toEqual({ label: 'Basic', provenance: 'source', language: 'en' }));
test('without English, any language is better than none', () =>
  expect(textIn({ fr: { label: 'Élémentaire', provenance: 'unreviewed' } }, 'ar').language).toBe('fr'));
test('a locale is looked up among the texts alone', () => expect(textIn(texts, 'toString').language).toBe('en'));
test('an item without any text is a mistake', () => expect(() => textIn({}, 'en')).toThrow(RangeError));
