import { need } from '../requests.testing';
import { stepsOf } from '../steps';
import { clustersOf } from './clusters';

const kind = (id: string, people: number, ...needs: string[]) => ({ id, people, needs, modules: [] });
const stepsFor = (...weights: [string, number][]) => stepsOf(weights.map(([id, weight]) => need(id, weight)));

test('each kind stays for itself where there are few, the largest first', () => {
  const steps = stepsFor(['A/1', 5], ['B/1', 9]);
  const clusters = clustersOf([kind('one', 5, 'A/1', 'B/1'), kind('other', 4, 'B/1')], { steps, modules: [] });
  expect(clusters.map(({ kinds, people }) => [kinds.map(({ id }) => id), people])).toEqual([
    [['one'], 5],
    [['other'], 4],
  ]);
});

test('where there are too many, the smallest joins those whose needs are most like its own', () => {
  const kinds = [kind('a', 9, 'A/1', 'A/2'), kind('b', 7, 'B/1'), kind('c', 1, 'A/1')];
  const steps = stepsFor(['A/1', 10], ['A/2', 9], ['B/1', 7]);
  const clusters = clustersOf(kinds, { steps, modules: [] }, 2);
  expect(clusters.map((cluster) => cluster.kinds.map(({ id }) => id))).toEqual([['a', 'c'], ['b']]);
  expect(clusters[0]?.people).toBe(10);
  expect(Object.fromEntries(clusters[0]?.weights ?? [])).toEqual({ 'A/1': 10, 'A/2': 9 });
});

test('kinds that don’t add up to the needs are refused', () => {
  const steps = stepsFor(['A/1', 5]);
  expect(() => clustersOf([kind('one', 4, 'A/1')], { steps, modules: [] })).toThrow(RangeError);
  expect(() => clustersOf([kind('one', 0, 'A/1')], { steps, modules: [] })).toThrow(RangeError);
  expect(() => clustersOf([kind('one', 2, 'A/1'), kind('one', 3, 'A/1')], { steps, modules: [] })).toThrow(RangeError);
});
