import { UnsentAnswers } from './answers';

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
  const unsent = new UnsentAnswers('person', 'round', store);
  unsent.put('a', 0);
  unsent.put('b', 3);
  unsent.put('a', 2);
  expect(new UnsentAnswers('person', 'round', store).all).toEqual({ a: 2, b: 3 });
});

test('an answer that was changed while the former was sent is still to be sent', () => {
  const unsent = new UnsentAnswers('person', 'round', aStore());
  unsent.put('a', 1);
  unsent.put('a', 2);
  unsent.sent('a', 1);
  expect(unsent.all).toEqual({ a: 2 });
  unsent.sent('a', 2);
  expect(unsent.all).toEqual({});
});

test.each(['', 'null', '[1', '{"a":"x","b":1.5}', '"text"'])('a store that holds %s holds no answer', (kept) =>
  expect(new UnsentAnswers('person', 'round', aStore(kept)).all).toEqual({}),
);

test('another round, and another person on the same device, has answers of its own', () => {
  const store = aStore();
  new UnsentAnswers('person', 'round', store).put('a', 1);
  expect(new UnsentAnswers('person', 'other', store).all).toEqual({});
  expect(new UnsentAnswers('somebody else', 'round', store).all).toEqual({});
});

test('without a store, answers live as long as the page', () => {
  const full: Storage = {
    ...aStore(),
    setItem: () => {
      throw new Error('The store is full.');
    },
  };
  for (const store of [null, full]) {
    const unsent = new UnsentAnswers('person', 'round', store);
    unsent.put('a', 1);
    expect(unsent.all).toEqual({ a: 1 });
  }
});
