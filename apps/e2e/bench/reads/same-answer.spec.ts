import { expectSameAnswer } from './same-answer';

const answer = {
  people: { totalCount: 2, edges: [{ node: { name: 'Amani', post: null } }, { node: { name: 'Zoé', post: 'Head' } }] },
};

test('the order of fields makes no difference, the order of a list does', () => {
  const { totalCount, edges } = answer.people;
  expectSameAnswer('people', { product: answer, limit: { people: { edges, totalCount } } });
  const turned = { people: { totalCount, edges: [...edges].reverse() } };
  expect(() => expectSameAnswer('people', { product: answer, limit: turned })).toThrow(
    'limit answers "people" differently',
  );
});

test.each([
  ['another number', { people: { ...answer.people, totalCount: 3 } }],
  ['a number as text', { people: { ...answer.people, totalCount: '2' } }],
  ['a field less', { people: { totalCount: 2, edges: [{ node: { name: 'Amani' } }, answer.people.edges[1]] } }],
  ['a row less', { people: { totalCount: 2, edges: answer.people.edges.slice(0, 1) } }],
])('%s is another answer, and nothing is measured', (_, other) => {
  expect(() => expectSameAnswer('people', { product: answer, limit: answer, PostGraphile: other })).toThrow(
    /^PostGraphile answers "people" differently, from character \d+ on/,
  );
});

test('servers that all answer nothing are not compared', () => {
  expect(() => expectSameAnswer('people', { product: {}, limit: {} })).toThrow('answers nothing');
});
