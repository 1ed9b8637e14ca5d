import { aRound } from '@baobab/testing';
import fc from 'fast-check';
import { WorkingDatabase } from '../database/working-database.testing';
import { countNeeds } from '.';
import { DueDesk, none } from './needs-due.testing';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

const place = fc.nat({ max: 2 });
const somebody = fc.nat({ max: 5 });
/** A change, and whether it concerns many. */
const aChange = fc.record({
  what: fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('moves' as const), who: somebody, to: place }) },
    fc.record({ kind: fc.constant('leaves' as const), who: somebody }),
    fc.record({ kind: fc.constant('loses her role' as const), who: somebody }),
    fc.record({
      kind: fc.constant('is of a gender' as const),
      who: somebody,
      gender: fc.constantFrom('female', 'male'),
    }),
    fc.record({
      kind: fc.constant('is assessed' as const),
      who: somebody,
      level: fc.nat({ max: 3 }),
      round: fc.nat({ max: 1 }),
    }),
    fc.record({ kind: fc.constant('a round is held' as const) }),
  ),
  many: fc.boolean(),
  /** Whether what is due by then is counted before the next. */
  counts: fc.nat({ max: 4 }).map((drawn) => drawn === 0),
});

test('whatever changes, and whether it is counted at once or by the job, the numbers in the end are the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aChange, { minLength: 2, maxLength: 10 }), async (changes) => {
      const dues = await DueDesk.open(database);
      const { desk } = dues;
      const places = [
        desk.head.rootId,
        await desk.ministry('Health'),
        await desk.ministry('Labour', { region: 'South' }),
      ];
      const people = [];
      for (const institution_id of places) people.push(...(await desk.people(2, 0, { institution_id })));
      const where = places.flatMap((id) => [id, id]);
      const rounds = [desk.roundId, (await aRound(database.owner, desk.own)).id];
      await database.work.run(desk.head, () => countNeeds(null));
      for (const { what, many, counts } of changes) {
        const atOnce = many ? none : undefined;
        const [id, from] = 'who' in what ? [people[what.who]!, where[what.who]!] : ['', ''];
        if (what.kind === 'moves') {
          where[what.who] = places[what.to]!;
          const concerned = [from, places[what.to]!];
          await dues.change(
            'update person set institution_id = $2 where id = $1',
            [id, places[what.to]],
            [null, concerned],
            atOnce,
          );
        } else if (what.kind === 'leaves')
          await dues.change('update person set left_on = current_date where id = $1', [id], [null, [from]], atOnce);
        else if (what.kind === 'loses her role')
          await dues.change('update person set role_profile_id = null where id = $1', [id], [null, null], atOnce);
        else if (what.kind === 'is of a gender')
          await dues.change('update person set gender = $2 where id = $1', [id, what.gender], [null, [from]], atOnce);
        else if (what.kind === 'is assessed')
          await dues.change(
            `insert into assessed_level (organisation_id, round_id, person_id, competency_id, level, assessed_on)
             values (app_organisation(), $1, $2, $3, $4, current_date)
             on conflict (organisation_id, round_id, person_id, competency_id) do update set level = excluded.level`,
            [rounds[what.round], id, desk.competency, what.level],
            [rounds[what.round]!, [from]],
            atOnce,
          );
        else {
          const { id: roundId } = await aRound(database.owner, desk.own);
          await dues.touch([roundId, null], atOnce);
        }
        if (counts) await dues.counting();
      }
      await dues.counting();
      expect(await dues.due()).toEqual([]);
      expect(await dues.counted()).toEqual(await dues.countedAtOnce());
    }),
    { numRuns: 25 },
  );
});
