import fc from 'fast-check';
import type { ItemKind, ItemLanguage, WrittenItem, WrittenText } from '.';
import {
  isCorrect,
  itemKinds,
  itemLanguages,
  itemMistakes,
  keptItem,
  mostOptions,
  onlyLongestIn,
  optionBounds,
} from '.';

const aText = (said: Partial<WrittenText> = {}): WrittenText => ({
  language: 'en',
  scenario: null,
  stem: 'Which?',
  right: ['This'],
  wrong: ['That', 'Those'],
  rationale: 'It is so.',
  ...said,
});
const anItem = (said: Partial<WrittenItem> = {}): WrittenItem => ({
  kind: 'single',
  texts: [aText()],
  value: null,
  tolerance: null,
  ...said,
});
const codes = (item: WrittenItem) => itemMistakes(item).map(({ path, code }) => `${path} ${code}`);

/** Any item that may be asked: each kind, one to six languages, as many options as there may be. */
const good: fc.Arbitrary<WrittenItem> = fc
  .record({
    kind: fc.constantFrom(...itemKinds),
    languages: fc.subarray([...itemLanguages], { minLength: 1 }),
    right: fc.nat(),
    wrong: fc.nat(),
  })
  .map(({ kind, languages, right, wrong }) => {
    const within = (drawn: number, [least, most]: readonly [number, number]) => least + (drawn % (most - least + 1));
    const rightCount = within(right, optionBounds[kind].right);
    const [least, most] = optionBounds[kind].wrong;
    const wrongCount = within(wrong, [least, Math.min(most, mostOptions - rightCount)]);
    const textIn = (language: ItemLanguage) =>
      aText({
        language,
        scenario: kind === 'case' ? 'There is a case.' : null,
        right: Array.from({ length: rightCount }, (_, index) => `right ${index} ${language}`),
        wrong: Array.from({ length: wrongCount }, (_, index) => `wrong ${index} ${language}`),
      });
    const numeric = kind === 'numeric';
    return anItem({
      kind,
      texts: languages.map(textIn),
      value: numeric ? 12 : null,
      tolerance: numeric ? 0.5 : null,
    });
  });

describe('an item that may be asked', () => {
  test('has no mistakes, and is kept so that its right answer solves it, and another one does not', () => {
    fc.assert(
      fc.property(good, (item) => {
        expect(itemMistakes(item)).toEqual([]);
        const { texts, right, value, tolerance } = keptItem(item, 'organisation');
        expect(Object.keys(texts).sort()).toEqual(item.texts.map(({ language }) => language).sort());
        for (const { language, right: said, wrong } of item.texts)
          expect(texts[language]?.options).toEqual([...said, ...wrong]);
        const key = { kind: item.kind, options: Object.values(texts)[0]?.options.length ?? 0, right, value, tolerance };
        const rightAnswer = item.kind === 'numeric' ? { number: 12 } : { chosen: [...Array(right ?? 0).keys()] };
        expect(isCorrect(key, rightAnswer)).toBe(true);
        const wrongAnswer =
          item.kind === 'numeric'
            ? { number: 13 }
            : { chosen: [...Array(right ?? 0).keys()].map((place) => key.options - 1 - place) };
        expect(isCorrect(key, wrongAnswer)).toBe(false);
      }),
    );
  });

  test('has one where a language has another number of options than the first', () => {
    const several = good.filter(({ kind, texts }) => kind !== 'numeric' && texts.length > 1);
    fc.assert(
      fc.property(several, (item) => {
        const [first, second, ...others] = item.texts;
        const shorter = { ...second!, right: second!.right.slice(1) };
        expect(codes({ ...item, texts: [first!, shorter, ...others] })).toContain(
          'texts.1.right other-number-of-options',
        );
      }),
    );
  });
});

test('one language is there, whichever it is, and each once', () => {
  expect(codes(anItem({ texts: [aText({ language: 'ar' })] }))).toEqual([]);
  expect(codes(anItem({ texts: [] }))).toEqual(['texts language-missing']);
  expect(codes(anItem({ texts: [aText(), aText()] }))).toEqual(['texts.1.language language-twice']);
});

test('a case has a situation, and nothing else has one', () => {
  expect(codes(anItem({ kind: 'case' }))).toEqual(['texts.0.scenario scenario-missing']);
  expect(codes(anItem({ texts: [aText({ scenario: 'Once.' })] }))).toEqual(['texts.0.scenario scenario-unasked']);
});

test.each<[ItemKind, Partial<WrittenText>, string[]]>([
  ['single', { right: [] }, ['texts.0.right too-few-options']],
  ['single', { right: ['a', 'b'] }, ['texts.0.right too-many-options']],
  ['single', { wrong: [] }, ['texts.0.wrong too-few-options']],
  ['multiple', { right: ['a'] }, ['texts.0.right too-few-options']],
  ['multiple', { right: [...'abcde'], wrong: [...'fghi'] }, ['texts.0.wrong too-many-options']],
  ['order', { right: ['a', 'b'], wrong: [] }, ['texts.0.right too-few-options']],
  ['order', { right: ['a', 'b', 'c'], wrong: ['d'] }, ['texts.0.wrong too-many-options']],
  ['single', { right: ['Same'], wrong: ['other', ' same '] }, ['texts.0.wrong option-twice']],
  ['multiple', { right: ['Same', 'same'] }, ['texts.0.right option-twice']],
])('a %s of %j is refused', (kind, text, mistakes) => {
  expect(codes(anItem({ kind, texts: [aText(text)] }))).toEqual(mistakes);
});

test('a number has a value and a tolerance and no options, and nothing else has them', () => {
  const numeric = { kind: 'numeric' as const, texts: [aText({ right: [], wrong: [] })] };
  expect(codes(anItem(numeric))).toEqual(['value number-missing', 'tolerance number-missing']);
  expect(codes(anItem({ ...numeric, value: 3, tolerance: 0 }))).toEqual([]);
  expect(codes(anItem({ value: 3 }))).toEqual(['value number-unasked']);
  expect(codes(anItem({ ...numeric, texts: [aText()], value: 3, tolerance: 0 }))).toEqual([
    'texts.0.right too-many-options',
    'texts.0.wrong too-many-options',
  ]);
});

test('it is said in which languages the right option is the only longest', () => {
  const texts = [
    aText({ right: ['The longest of all'] }),
    aText({ language: 'ar', right: ['هذا'], wrong: ['ذلك الطويل', 'تلك'] }),
  ];
  expect(onlyLongestIn(keptItem(anItem({ texts }), 'organisation'))).toEqual(['en']);
  expect(onlyLongestIn({ texts: {}, right: null })).toEqual([]);
});
