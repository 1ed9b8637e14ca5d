import { contentIn, inOneLine, linesOf } from './item-input';

const field = (said: Record<string, string>) => (name: string) => said[name] ?? '';

test('an option a line, without empty lines and without spaces that nobody sees', () => {
  expect(linesOf(' one \r\n\n two  words\n')).toEqual(['one', 'two words']);
  expect(linesOf('  \n')).toEqual([]);
});

test('a text over several lines is one line', () => {
  expect(inOneLine(' A hospital\nregisters  twice. ')).toBe('A hospital registers twice.');
});

test('what the form says is said in each of its languages, and nothing that the kind does not have', () => {
  const said = {
    competencyId: 'c',
    ordinal: '2',
    'en-scenario': 'Left over.',
    'en-stem': 'Who?',
    'en-right': 'She',
    'en-wrong': 'He\nThey',
    'en-rationale': 'So.',
    'ar-stem': 'من؟',
    'ar-right': 'هي',
    value: '3',
  };
  expect(contentIn(field(said), 'single', ['en', 'ar'])).toEqual({
    competencyId: 'c',
    ordinal: 2,
    kind: 'single',
    texts: [
      { language: 'en', scenario: null, stem: 'Who?', right: ['She'], wrong: ['He', 'They'], rationale: 'So.' },
      { language: 'ar', scenario: null, stem: 'من؟', right: ['هي'], wrong: [], rationale: '' },
    ],
    value: null,
    tolerance: null,
  });
  const { texts, value, tolerance } = contentIn(field({ ...said, tolerance: '٠٫٥' }), 'numeric', ['en']);
  expect([texts[0]?.right, texts[0]?.wrong, value, tolerance]).toEqual([[], [], 3, 0.5]);
  expect(contentIn(field(said), 'case', ['en']).texts[0]?.scenario).toBe('Left over.');
  expect(contentIn(field(said), 'order', ['en']).texts[0]?.wrong).toEqual([]);
});
