import { UnsentAnswers } from './answers';

const mine = { roundId: 'round', personId: 'person' };

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
  const unsent = new UnsentAnswers('person', mine, store);
  unsent.put('a', 0);
  unsent.put('b', 3);
  unsent.put('a', 2);
  expect(new UnsentAnswers('person', mine, store).all).toEqual({ a: 2, b: 3 });
});

test('an answer that was changed while the former was sent is still to be sent', () => {
  const unsent = new UnsentAnswers('person', mine, aStore());
  unsent.put('a', 1);
  unsent.put('a', 2);
  unsent.sent('a', 1);
  expect(unsent.all).toEqual({ a: 2 });
  unsent.sent('a', 2);
  expect(unsent.all).toEqual({});
});

test.each(['', 'null', '[1', '{"a":"x","b":1.5}', '"text"'])('a store that holds %s holds no answer', (kept) =>
  expect(new UnsentAnswers('person', mine, aStore(kept)).all).toEqual({}),
);

test('another round, whom else it asks about, and another person on the same device have answers of their own', () => {
  const store = aStore();
  new UnsentAnswers('person', mine, store).put('a', 1);
  expect(new UnsentAnswers('person', { ...mine, roundId: 'other' }, store).all).toEqual({});
  expect(new UnsentAnswers('person', { ...mine, personId: 'report' }, store).all).toEqual({});
  expect(new UnsentAnswers('somebody else', mine, store).all).toEqual({});
});

test('without a store, answers live as long as the page', () => {
  const full: Storage = {
    ...aStore(),
    setItem: () => {
      throw new Error('The store is full.');
    },
  };
  for (const store of [null, full]) {
    const unsent = new UnsentAnswers('person', mine, store);
    unsent.put('a', 1);
    expect(unsent.all).toEqual({ a: 1 });
  }
});
