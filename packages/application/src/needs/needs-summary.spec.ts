import type { TargetedLevel } from '@baobab/domain/needs';
import { needsMatrix, probabilityBelow } from '@baobab/domain/needs';
import type { ThrowAwayDatabase } from '@baobab/testing';
import { aGovernment, aLevel, anInstitution, aPerson, aRound, throwAwayDatabase } from '@baobab/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { dataSource, UnitOfWork } from '../database';
import { refreshNeedsSummary } from '.';

let database: ThrowAwayDatabase;
let owner: Client;
let source: DataSource;
let work: UnitOfWork;

beforeAll(async () => {
  database = await throwAwayDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  source = await dataSource(database.appUrl, [], 5).initialize();
  work = new UnitOfWork(source);
});

afterAll(async () => {
  await source?.destroy();
  await owner?.end();
  await database?.drop();
});

interface Target {
  competency: string;
  ordinal: number;
}

/** The targets of the role profiles that Baobab publishes. */
const publishedProfiles = async () => {
  const { rows } = await owner.query<{ id: string; targets: Target[] }>(
    `select role_profile_id as id, json_agg(json_build_object('competency', competency_id, 'ordinal', ordinal) order by competency_id) as targets
     from role_profile_target group by 1 order by 1`,
  );
  return rows;
};

/** Somebody: where she works, which role profile (if any), her levels in the first competencies, and whether she left. */
const somebody = fc.record({
  place: fc.nat({ max: 2 }),
  gender: fc.constantFrom(null, 'female', 'male'),
  region: fc.constantFrom(null, 'North'),
  profile: fc.option(fc.nat({ max: 2 })),
  levels: fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { maxLength: 4 }),
  /** Of all her levels; null where none is known. */
  error: fc.option(fc.double({ min: 0.1, max: 1.5, noNaN: true })),
  left: fc.boolean(),
});

interface Cell {
  cell: string;
  expected: number;
}

const summaryOf = async (roundId: string) => {
  const { rows } = await owner.query<Cell>(
    `select format('%s %s: %s %s %s %s', institution_id, competency_id, assessed, in_need, gap_sum, not_assessed) as cell, expected_in_need::float as expected
     from needs_summary where round_id = $1 order by 1`,
    [roundId],
  );
  return rows;
};
const groupsOf = async (roundId: string, arrangement: Arrangement) => {
  const { rows } = await owner.query<Cell>(
    `select format('%s %s %s: %s %s %s %s', institution_id, coalesce(value, '-'), competency_id, assessed, in_need, gap_sum, not_assessed) as cell,
       expected_in_need::float as expected
     from needs_group where round_id = $1 and arrangement = $2 and competency_id is not null order by 1`,
    [roundId, arrangement],
  );
  return rows;
};
const groupings = ['role_profile', 'gender', 'region'] as const;
type Arrangement = (typeof groupings)[number];

interface Expected extends TargetedLevel {
  groups: Record<Arrangement, string>;
  probability: number;
}

const cellsOf = (levels: Expected[]): Cell[] =>
  [...needsMatrix(levels)]
    .flatMap(([row, cells]) =>
      [...cells].map(([competency, { n, inNeed, meanGap, notAssessed }]) => {
        const here = levels.filter((each) => each.row === row && each.competency === competency);
        const expected = here.reduce((sum, { probability }) => sum + probability, 0);
        return {
          cell: `${row} ${competency}: ${n} ${inNeed} ${Math.round((meanGap ?? 0) * n)} ${notAssessed}`,
          expected,
        };
      }),
    )
    .sort((one, other) => (one.cell < other.cell ? -1 : 1));
/** `real` keeps seven digits. */
const nearly = (cells: Cell[]) =>
  cells.map(({ cell, expected }) => ({ cell, expected: expect.closeTo(expected, 4) as number }));

test('the summary counts as the domain does, over people who have a target and have not left, in all and by what tells them apart', async () => {
  const profiles = await publishedProfiles();
  const competencies = (profiles[0]?.targets ?? []).map(({ competency }) => competency);
  await fc.assert(
    fc.asyncProperty(fc.array(somebody, { maxLength: 12 }), async (everybody) => {
      const { organisation, root } = await aGovernment(owner);
      const ofOrganisation = { organisation_id: organisation.id };
      const below = { ...ofOrganisation, parent_id: root.id };
      const places = [
        root,
        await anInstitution(owner, { ...below, region: 'South' }),
        await anInstitution(owner, below),
      ];
      const round = await aRound(owner, ofOrganisation);
      const expected: Expected[] = [];
      for (const { place, profile, gender, region, levels, error, left } of everybody) {
        const role = profile === null ? undefined : profiles[profile];
        const institution_id = places[place]?.id ?? root.id;
        const person = await aPerson(owner, {
          ...ofOrganisation,
          institution_id,
          ...(gender && { gender }),
          ...(region && { region }),
          ...(role && { role_profile_id: role.id }),
          ...(left && { left_on: '2026-01-01' }),
        });
        const known = (level: number) => ({ level, ...(error && { estimate: level, standard_error: error }) });
        for (const [index, level] of levels.entries())
          if (level !== null)
            await aLevel(owner, {
              ...ofOrganisation,
              round_id: round.id,
              person_id: person.id,
              competency_id: competencies[index] ?? '',
              ...known(level),
            });
        if (left) continue;
        const where = region ?? (place === 1 ? 'South' : '-');
        for (const { competency, ordinal } of role?.targets ?? []) {
          const level = levels[competencies.indexOf(competency)] ?? null;
          const estimate = error === null ? null : level;
          expected.push({
            row: institution_id,
            groups: { role_profile: role?.id ?? '-', gender: gender ?? '-', region: where },
            competency,
            level,
            target: ordinal,
            probability: level === null ? 0 : probabilityBelow({ level, estimate, standardError: error }, ordinal),
          });
        }
      }
      const clock = { organisationId: organisation.id, clock: true as const };
      const counted = async () => {
        expect(await summaryOf(round.id)).toEqual(nearly(cellsOf(expected)));
        for (const each of groupings) {
          const grouped = expected.map((said) => ({ ...said, row: `${said.row} ${said.groups[each]}` }));
          expect(await groupsOf(round.id, each)).toEqual(nearly(cellsOf(grouped)));
        }
      };
      await work.run(clock, () => refreshNeedsSummary(round.id));
      await counted();
      // Counting again, and counting one institution alone, changes nothing.
      await work.run(clock, () => refreshNeedsSummary(null, [root.id]));
      await counted();
    }),
    { numRuns: 15 },
  );
});

test('a person counts once among the people, however many targets she misses; without a target she counts for the round alone', async () => {
  const [profile] = await publishedProfiles();
  const { organisation, root } = await aGovernment(owner);
  const here = { organisation_id: organisation.id, institution_id: root.id };
  const round = await aRound(owner, { organisation_id: organisation.id });
  const levels = async (person: { id: string }, ...found: number[]) => {
    for (const [index, level] of found.entries())
      await aLevel(owner, {
        organisation_id: organisation.id,
        round_id: round.id,
        person_id: person.id,
        competency_id: profile?.targets[index]?.competency ?? '',
        level,
      });
  };
  const targeted = { ...here, role_profile_id: profile?.id ?? '' };
  await levels(await aPerson(owner, targeted), 0, 0);
  await levels(await aPerson(owner, targeted), 3);
  await aPerson(owner, targeted);
  await levels(await aPerson(owner, here), 0);
  await work.run({ organisationId: organisation.id, clock: true }, () => refreshNeedsSummary(round.id));
  const { rows } = await owner.query(
    'select people, assessed, in_need, with_levels from needs_people where round_id = $1',
    [round.id],
  );
  expect(rows).toEqual([{ people: 3, assessed: 2, in_need: 1, with_levels: 3 }]);
});

test('two that count at once leave one count, not an error', async () => {
  const [profile] = await publishedProfiles();
  const { organisation, root } = await aGovernment(owner);
  const round = await aRound(owner, { organisation_id: organisation.id });
  await aPerson(owner, {
    organisation_id: organisation.id,
    institution_id: root.id,
    role_profile_id: profile?.id ?? '',
  });
  const count = () => work.run({ organisationId: organisation.id, clock: true }, () => refreshNeedsSummary(round.id));
  await Promise.all([count(), count(), count()]);
  expect(await summaryOf(round.id)).toHaveLength(profile?.targets.length ?? 0);
});

test('of many people all rounds are counted, one after the other, and nobody else', async () => {
  const [profile] = await publishedProfiles();
  const target = profile!.targets.find(({ ordinal }) => ordinal > 0)!;
  const { organisation, root } = await aGovernment(owner);
  const own = { organisation_id: organisation.id };
  const other = await anInstitution(owner, { ...own, parent_id: root.id });
  await owner.query(
    `insert into person (organisation_id, institution_id, name, role_profile_id)
     select $1, case when n = 1 then $2::uuid else $3::uuid end, 'Somebody', $4 from generate_series(1, 2102) as n`,
    [organisation.id, other.id, root.id, profile!.id],
  );
  const rounds = [await aRound(owner, own), await aRound(owner, own)];
  for (const [nth, { id }] of rounds.entries())
    await owner.query(
      `insert into assessed_level (organisation_id, round_id, person_id, competency_id, level, assessed_on)
       select $1, $2, id, $3, case when $4 = 0 then 0 else $5::int end, current_date from person where organisation_id = $1 and role_profile_id is not null`,
      [organisation.id, id, target.competency, nth, target.ordinal],
    );
  await work.run({ organisationId: organisation.id, clock: true }, () => refreshNeedsSummary(null, [root.id]));
  const { rows } = await owner.query(
    `select round_id as "roundId", institution_id as "institutionId", assessed::int, in_need::int as "inNeed" from needs_summary
     where organisation_id = $1 and competency_id = $2 order by in_need desc`,
    [organisation.id, target.competency],
  );
  expect(rows).toEqual([
    { roundId: rounds[0]!.id, institutionId: root.id, assessed: 2101, inNeed: 2101 },
    { roundId: rounds[1]!.id, institutionId: root.id, assessed: 2101, inNeed: 0 },
  ]);
});
