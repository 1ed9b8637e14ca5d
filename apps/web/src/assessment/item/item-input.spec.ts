import { itemKinds } from '@baobab/domain/assessment/item';
import { contentIn, inOneLine, linesOf, optionsAs, type OptionLines } from './item-input';

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

describe('options under another kind', () => {
  const single = { kind: 'single', right: 'A', wrong: 'B\nC' } as const;

  test('stand in one list in an order, and apart again as they were', () => {
    const order = optionsAs('order', single);
    expect(order).toEqual({ kind: 'order', right: 'A\nB\nC', wrong: 'B\nC' });
    expect(optionsAs('multiple', order)).toEqual({ kind: 'multiple', right: 'A', wrong: 'B\nC' });
    expect(optionsAs('single', { ...order, right: 'C\nD\nA' })).toEqual({ kind: 'single', right: 'D\nA', wrong: 'C' });
  });

  test('of an order that was one from the start the first is right of a single choice, and all of a multiple one', () => {
    const order = { kind: 'order', right: 'A\nB\nC', wrong: '' } as const;
    expect(optionsAs('single', order)).toEqual({ kind: 'single', right: 'A', wrong: 'B\nC' });
    expect(optionsAs('multiple', order)).toEqual({ kind: 'multiple', right: 'A\nB\nC', wrong: '' });
  });

  test('are as they were after a number', () => {
    const number = optionsAs('numeric', single);
    expect(optionsAs('case', number)).toEqual({ ...single, kind: 'case' });
    expect(optionsAs('order', number).right).toBe('A\nB\nC');
  });

  test('are never lost, whatever three kinds are chosen one after the other', () => {
    const starts = [
      single,
      { kind: 'multiple', right: 'A\nB', wrong: 'C' },
      { kind: 'order', right: 'A\nB\nC', wrong: '' },
    ] as const;
    const kinds = itemKinds.flatMap((one) => itemKinds.flatMap((next) => itemKinds.map((last) => [one, next, last])));
    for (const start of starts)
      for (const chosen of kinds) {
        const lines = [...chosen, 'multiple' as const].reduce<OptionLines>(
          (before, kind) => optionsAs(kind, before),
          start,
        );
        expect([...linesOf(lines.right), ...linesOf(lines.wrong)].sort()).toEqual(['A', 'B', 'C']);
      }
  });
});
