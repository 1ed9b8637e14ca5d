import { keyOfRatings, keyOfSaid, UnsentAnswers } from './answers';
import { isSaid } from './institution/maturity';

const mine = keyOfRatings('person', { roundId: 'round', personId: 'person' });
const isNumber = (value: unknown): value is number => Number.isInteger(value);
const open = (store: Storage | null, key = mine) => new UnsentAnswers(key, store, isNumber);

const aStore = (first?: string): Storage => {
  const items = new Map<string, string>(first === undefined ? [] : [['baobab.answers.person.round', first]]);
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
    key: () => null,
    length: 0,
  };
};

test('what was answered and not sent is there again when the page is opened anew', () => {
  const store = aStore();
  const unsent = open(store);
  unsent.put('a', 0);
  unsent.put('b', 3);
  unsent.put('a', 2);
  expect(open(store).all).toEqual({ a: 2, b: 3 });
});

test('an answer that was changed while the former was sent is still to be sent', () => {
  const unsent = open(aStore());
  unsent.put('a', 1);
  unsent.put('a', 2);
  unsent.sent('a', 1);
  expect(unsent.all).toEqual({ a: 2 });
  unsent.sent('a', 2);
  expect(unsent.all).toEqual({});
});

test.each(['', 'null', '[1', '{"a":"x","b":1.5}', '"text"'])('a store that holds %s holds no answer', (kept) =>
  expect(open(aStore(kept)).all).toEqual({}),
);

test('another round, whom else it asks about, and another person on the same device have answers of their own', () => {
  const store = aStore();
  open(store).put('a', 1);
  const others = [
    keyOfRatings('person', { roundId: 'other', personId: 'person' }),
    keyOfRatings('person', { roundId: 'round', personId: 'report' }),
    keyOfRatings('somebody else', { roundId: 'round', personId: 'person' }),
    keyOfSaid('person', { assessmentId: 'round', institutionId: 'institution' }),
  ];
  for (const key of others) expect(open(store, key).all).toEqual({});
});

test('without a store, answers live as long as the page', () => {
  const full: Storage = {
    ...aStore(),
    setItem: () => {
      throw new Error('The store is full.');
    },
  };
  for (const store of [null, full]) {
    const unsent = open(store);
    unsent.put('a', 1);
    expect(unsent.all).toEqual({ a: 1 });
  }
});

test('what is said of an institution is kept with its comment, and what is no such thing is left out', () => {
  const store = aStore(
    JSON.stringify({
      a: { ordinal: null, comment: 'a plan' },
      b: { ordinal: 1.5, comment: '' },
      c: 2,
      d: { ordinal: 2 },
    }),
  );
  const unsent = new UnsentAnswers(mine, store, isSaid);
  expect(unsent.all).toEqual({ a: { ordinal: null, comment: 'a plan' } });
  const changed = { ordinal: 3, comment: 'a plan' };
  const [, before] = Object.entries(unsent.all)[0]!;
  unsent.put('a', changed);
  unsent.sent('a', before);
  expect(unsent.all).toEqual({ a: changed });
  unsent.sent('a', changed);
  expect(unsent.all).toEqual({});
});
