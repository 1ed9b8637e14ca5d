import { createHash } from 'node:crypto';
import { accounts, administrator, institutions } from './government';
import { assessTwice } from './levels';
import { people } from './people';
import { planRounds } from './rounds';
import { workforces } from './workforce';

const everybody = people(1);
const hash = () => planRounds().map(({ table }) => createHash('sha256').update(table).digest('hex'));

test('the demonstration is the same each time it is made', () => {
  expect(hash()).toEqual(hash());
});

test('another seed makes other people', () => {
  expect(people(2)).not.toEqual(everybody);
});

test('1,200 people have a staff number and an e-mail of their own', () => {
  expect(everybody).toHaveLength(1_200);
  expect(new Set(everybody.map(({ staffNumber }) => staffNumber)).size).toBe(1_200);
  expect(new Set(everybody.map(({ email }) => email)).size).toBe(1_200);
  expect(everybody.filter(({ email }) => !/^[a-z0-9.-]+@[a-z-]+\.example$/.test(email))).toEqual([]);
});

test('those with an account are among them', () => {
  const holders = everybody.filter(({ hasAccount }) => hasAccount).map(({ email }) => email);
  expect(holders).toEqual([administrator, ...accounts].map(({ email }) => email));
});

test.each(['Latin', 'Arabic', 'Cyrillic', 'Han', 'Ethiopic'])('some names are written in the %s script', (script) => {
  const written = new RegExp(`^[\\p{Script=${script}} ]+$`, 'u');
  expect(everybody.filter(({ name }) => written.test(name)).length).toBeGreaterThan(40);
});

test('every institution has people, and some have too few for figures of their own', () => {
  const sizes = new Map<string, number>();
  for (const { institution } of everybody) sizes.set(institution, (sizes.get(institution) ?? 0) + 1);
  expect([...sizes.keys()].sort()).toEqual(['ROOT', ...institutions.map(({ code }) => code)].sort());
  expect(Object.keys(workforces).sort()).toEqual([...sizes.keys()].sort());
  expect([...sizes.values()].filter((size) => size < 10).length).toBeGreaterThanOrEqual(2);
});

test('every role profile and gender is there', () => {
  expect(new Set(everybody.map(({ roleProfile }) => roleProfile)).size).toBe(5);
  expect(new Set(everybody.map(({ gender }) => gender))).toEqual(new Set(['female', 'male', 'other', null]));
});

describe('the levels', () => {
  const [before, after] = assessTwice(everybody, 2);
  const of = (code: string, round: typeof before) =>
    round
      .filter((_, index) => everybody[index]?.institution === code)
      .flat()
      .filter((level) => level !== null);
  const mean = (levels: number[]) => levels.reduce((sum, level) => sum + level, 0) / levels.length;

  test('are the framework’s, 0 to 3', () => {
    expect([...new Set(before.flat())].sort()).toEqual([0, 1, 2, 3, null]);
  });

  test('leave out some people wholly, others in single competencies, and nobody who has an account', () => {
    const missing = before.map((levels) => levels.filter((level) => level === null).length);
    expect(missing.filter((count) => count === 14).length).toBeGreaterThan(100);
    expect(missing.filter((count) => count > 0 && count < 14).length).toBeGreaterThan(100);
    expect(missing.slice(0, 5).every((count) => count < 14)).toBe(true);
  });

  test('rise where an institution trained its people, and hardly move where it did not', () => {
    expect(mean(of('MOF-TAX', after)) - mean(of('MOF-TAX', before))).toBeGreaterThan(0.2);
    expect(Math.abs(mean(of('MOE', after)) - mean(of('MOE', before)))).toBeLessThan(0.1);
  });
});
