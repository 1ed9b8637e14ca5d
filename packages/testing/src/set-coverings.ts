import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Set-covering instances of the OR-Library, and the least cost that is published for each (see or-library/README.md). */
export const setCoverings = [
  { name: '4.1', file: 'scp41', optimum: 429 },
  { name: '4.2', file: 'scp42', optimum: 512 },
  { name: '4.3', file: 'scp43', optimum: 516 },
  { name: '4.4', file: 'scp44', optimum: 494 },
  { name: '4.5', file: 'scp45', optimum: 512 },
  { name: '4.6', file: 'scp46', optimum: 560 },
  { name: '5.1', file: 'scp51', optimum: 253 },
  { name: '5.2', file: 'scp52', optimum: 302 },
  { name: '5.3', file: 'scp53', optimum: 226 },
  { name: '6.1', file: 'scp61', optimum: 138 },
  { name: '6.2', file: 'scp62', optimum: 146 },
  { name: '6.3', file: 'scp63', optimum: 145 },
];

/** Three that are quickly solved: a test has no patience for all. */
export const firstOfEachFamily = setCoverings.filter(({ name }) => name.endsWith('.1'));

/**
 * An instance as a tailoring request: each row is a need, each column a module that closes the rows it covers, and everything is to be
 * closed at the least cost. An instance has no second measure, so no module takes an hour.
 */
export const setCoveringRequest = (file: string) => {
  const text = readFileSync(path.join(__dirname, '..', 'or-library', `${file}.txt`), 'utf8');
  const [, costs = [], ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  const closes = costs.map((): string[] => []);
  rows.forEach(([, ...columns], row) => columns.forEach((column) => closes[column - 1]?.push(`row ${row + 1}`)));
  return {
    objective: 'least-cost' as const,
    limits: {},
    needs: rows.map((_, row) => ({ id: `row ${row + 1}`, weight: 1 })),
    modules: costs.map((cost, column) => ({
      id: `column ${column + 1}`,
      hours: 0,
      cost,
      closes: closes[column] ?? [],
      languages: ['en'],
      modality: 'online',
    })),
  };
};
