import { tailorProgramme } from '.';
import { largeRequest, need, tailor, teaching } from './requests.testing';

/** Instances whose optimum is published or follows from how they are made. */

test.each([
  // J. Burkardt, Florida State University, "Data for the 01 Knapsack Problem".
  ['P01', 165, 309, [23, 31, 29, 44, 53, 38, 63, 85, 89, 82], [92, 57, 49, 68, 60, 43, 67, 84, 87, 72]],
  [
    'P07',
    750,
    1458,
    [70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120],
    [135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240],
  ],
])('knapsack %s: a capacity of %i holds %i', async (_name, capacity, optimum, weights, profits) => {
  const programme = await tailor(
    profits.map((profit, index) => need(`N${index}/1`, profit)),
    weights.map((hours, index) => teaching(`M${index}`, [`N${index}/1`], { hours })),
    { hours: capacity },
  );
  expect(programme).toMatchObject({ status: 'optimal', value: optimum, bound: optimum });
});

test('Steiner triple system of nine points: five points meet all twelve lines (Fulkerson, Nemhauser and Trotter 1974)', async () => {
  // The lines of the affine plane of order 3: points a, b, c with a + b + c = 0 in each coordinate, modulo 3.
  const points = Array.from({ length: 9 }, (_, point) => [point % 3, Math.floor(point / 3)] as const);
  const inLine = (a: number, b: number, c: number) =>
    [0, 1].every((axis) => [a, b, c].reduce((sum, point) => sum + (points[point]?.[axis] ?? 0), 0) % 3 === 0);
  const lines: string[] = [];
  for (let a = 0; a < 9; a += 1)
    for (let b = a + 1; b < 9; b += 1)
      for (let c = b + 1; c < 9; c += 1) if (inLine(a, b, c)) lines.push(`${a}${b}${c}`);
  expect(lines).toHaveLength(12);
  const programme = await tailor(
    lines.map((line) => need(`${line}/1`, 1)),
    points.map((_, point) =>
      teaching(
        `P${point}`,
        lines.filter((line) => line.includes(String(point))).map((line) => `${line}/1`),
        { hours: 1 },
      ),
    ),
    {},
    'least-hours',
  );
  expect(programme).toMatchObject({ status: 'optimal', value: 5, bound: 5, needClosed: 12 });
});

test('two modules that halve everything beat the four that a greedy choice takes (Johnson 1974)', async () => {
  // Thirty needs in two rows of fifteen; across them lie blocks of 16, 8, 4 and 2, each larger than what is left of a row.
  const cells = [0, 1].map((row) => Array.from({ length: 15 }, (_, column) => `R${row}C${column}/1`));
  const block = (from: number, columns: number) => cells.flatMap((row) => row.slice(from, from + columns));
  const blocks = [block(0, 8), block(8, 4), block(12, 2), block(14, 1)];
  const programme = await tailor(
    cells.flat().map((id) => need(id, 1)),
    [...cells, ...blocks].map((closes, index) => teaching(`M${index}`, closes)),
    {},
    'least-hours',
  );
  expect(programme.modules.map(({ id }) => id)).toEqual(['M0', 'M1']);
});

test('the example of docs/methods/tailoring.md', async () => {
  const programme = await tailor(
    [need('D1.1/1', 40), need('D1.1/2', 25), need('D1.2/1', 30), need('D1.3/1', 20)],
    [
      teaching('Basics', ['D1.1/1'], { hours: 6, cost: 300 }),
      teaching('Further', ['D1.1/2'], { hours: 4, cost: 400 }),
      teaching('Data', ['D1.2/1'], { hours: 5, cost: 250 }),
      teaching('Wide', ['D1.1/1', 'D1.2/1'], { hours: 9, cost: 700 }),
      teaching('Éthique', ['D1.3/1'], { hours: 3, cost: 100, languages: ['fr'] }),
    ],
    { hours: 12, languages: ['en'] },
  );
  const effect = { binds: true, conflicts: false, enough: null };
  expect(programme).toEqual({
    status: 'optimal',
    value: 70,
    bound: 70,
    tiesSettled: true,
    tracks: [],
    tracksCurve: [],
    modules: [{ id: 'Wide', closes: ['D1.1/1', 'D1.2/1'], lostWithout: 70 }],
    hours: 9,
    cost: 700,
    need: 115,
    needClosed: 70,
    open: [
      { id: 'D1.3/1', weight: 20, reason: 'language' },
      { id: 'D1.1/2', weight: 25, reason: 'hours' },
    ],
    limits: [
      { ...effect, limit: 'hours', used: 9, allowed: 12, gainWithout: 25, shutsOut: 0 },
      { ...effect, limit: 'languages', used: null, allowed: null, gainWithout: 20, shutsOut: 20 },
    ],
    curve: [
      { hours: 0, needClosed: 0 },
      { hours: 5, needClosed: 30 },
      { hours: 6, needClosed: 40 },
      { hours: 9, needClosed: 70 },
      { hours: 13, needClosed: 95 },
    ],
    budgetCurve: [
      { cost: 0, needClosed: 0 },
      { cost: 300, needClosed: 40 },
      { cost: 550, needClosed: 70 },
    ],
    unchosen: [
      { id: 'Basics', reason: 'adds_nothing', insteadOf: null },
      { id: 'Data', reason: 'adds_nothing', insteadOf: null },
      { id: 'Further', reason: 'hours', insteadOf: null },
      { id: 'Éthique', reason: 'language', insteadOf: null },
    ],
  });
});

test.each([
  ['most-need-closed' as const, { hours: 120, budget: 5000 }],
  ['least-hours' as const, {}],
  ['least-cost' as const, {}],
])(
  '80 modules for 14 competencies of 4 steps, %s: proven',
  async (objective, limits) => {
    const programme = await tailorProgramme(largeRequest(objective, limits), { timeLimit: 300 });
    expect(programme).toMatchObject({ status: 'optimal', tiesSettled: true });
    expect(programme.bound).toBe(programme.value);
    expect(programme.curve.length).toBeGreaterThanOrEqual(6);
  },
  300_000,
);
