import { treeChoices, treeRows, type Institution } from './institution-tree';

const anInstitution = (id: string, parentId: string | null, peopleCount = 1): Institution => ({
  __typename: 'Institution',
  id,
  parentId,
  peopleCount,
  code: id,
  name: id,
  kind: 'institution',
  region: null,
  version: 1,
});

const tree = [
  anInstitution('government', null),
  anInstitution('finance', 'government', 5),
  anInstitution('health', 'government', 2),
  anInstitution('hospitals', 'health', 7),
];

const shown = (folded: string[] = []) =>
  treeRows(tree, new Set(folded)).map(({ institution, depth, peopleWithBelow }) => [
    institution.id,
    depth,
    peopleWithBelow,
  ]);

it('puts each institution above those below it, and adds their people up', () => {
  expect(shown()).toEqual([
    ['government', 0, 15],
    ['finance', 1, 5],
    ['health', 1, 9],
    ['hospitals', 2, 7],
  ]);
});

it('hides what is below a folded one, and still counts it', () => {
  expect(shown(['health'])).toEqual([
    ['government', 0, 15],
    ['finance', 1, 5],
    ['health', 1, 9],
  ]);
});

it('does not offer an institution, nor what lies below it, as its own parent', () => {
  expect(treeChoices(tree, 'health').map(({ value }) => value)).toEqual(['government', 'finance']);
});
