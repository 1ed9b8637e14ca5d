import { anInstitution } from '@baobab/testing';
import type { Actor } from '../../access';
import { sql } from '../../database';
import { step } from '../../database/migrate';
import { WorkingDatabase } from '../../database/working-database.testing';
import { InstitutionDesk } from './institution.testing';

let database: WorkingDatabase;
let desk: InstitutionDesk;
let health: string;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await InstitutionDesk.open(database);
  health = (await anInstitution(database.owner, { ...desk.own, name: 'Health', parent_id: desk.head.rootId })).id;
});
afterAll(() => database?.close());

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);

const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'latin1');

/** Health, with these people asked about it. */
const asked = async (...names: string[]) => {
  const people = await Promise.all(names.map((name) => desk.somebody(`${name} ${Math.random()}`)));
  const { assessmentId } = await desk.assess([health]);
  for (const { personId } of people) await desk.name(assessmentId, health, personId);
  return { assessmentId, people };
};
const filesIn = (assessmentId: string) =>
  database.rows<{ name: string }>('select file_name as name from evidence_file where assessment_id = $1', [
    assessmentId,
  ]);

describe('refused, and nothing kept, is', () => {
  test('a sixth for the same indicator, also where six arrive at the same moment', async () => {
    const { assessmentId, people } = await asked('Amina');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 7 }, (_, nth) => desk.bring(people[0]!, [assessmentId, health, 0], `${nth}.pdf`, pdf)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    await refused(desk.bring(people[0]!, [assessmentId, health, 0], 'more.pdf', pdf), { code: 'evidence-too-many' });
    await desk.bring(people[0]!, [assessmentId, health, 1], 'other.pdf', pdf);
    expect(await filesIn(assessmentId)).toHaveLength(6);
  });

  test('one more than all may bring about the institution: 200 files, or 500 MB; what is taken away makes room', async () => {
    const { assessmentId, people } = await asked('Amina', 'Bilal');
    const [amina, bilal] = people as [Actor, Actor];
    const bring = (actor: Actor) => desk.bring(actor, [assessmentId, health, 0], 'plan.pdf', pdf);
    const there = async () =>
      (
        await database.rows<{ files: number; bytes: string }>(
          'select evidence_files as files, evidence_bytes as bytes from assessed_institution where assessment_id = $1',
          [assessmentId],
        )
      )[0]!;
    const others = (files: number, bytes: number) =>
      database.owner.query(
        `update assessed_institution set evidence_files = evidence_files + $2, evidence_bytes = evidence_bytes + $3 where assessment_id = $1`,
        [assessmentId, files, bytes],
      );
    const first = await bring(amina);
    expect(await there()).toEqual({ files: 1, bytes: String(pdf.length) });
    await others(198, 0);
    const last = await bring(bilal);
    await refused(bring(amina), { code: 'evidence-full' });
    await desk.takeAway(bilal, last);
    await desk.remove(assessmentId, health, amina.personId);
    await refused(desk.fetch(bilal, first), { kind: 'NotFound' });
    expect(await there()).toEqual({ files: 198, bytes: '0' });
    await others(-198, 500 * 1_048_576 - pdf.length);
    await bring(bilal);
    await refused(bring(bilal), { code: 'evidence-full' });
  });

  test('one more than one person may bring about the institution: 40 files, or 100 MB; others still may', async () => {
    const { assessmentId, people } = await asked('Amina', 'Bilal');
    const [amina, bilal] = people as [Actor, Actor];
    const bring = (actor: Actor, indicator: number) =>
      desk.bring(actor, [assessmentId, health, indicator], 'plan.pdf', pdf);
    const sizeOfEach = (bytes: number) =>
      database.owner.query('update evidence_file set bytes = $2 where assessment_id = $1', [assessmentId, bytes]);
    for (let nth = 0; nth < 10; nth += 1) await bring(amina, nth);
    await sizeOfEach(10 * 1_048_576);
    await refused(bring(amina, 0), { code: 'evidence-of-yours-full' });
    await bring(bilal, 0);
    await sizeOfEach(pdf.length);
    for (let nth = 10; nth < 40; nth += 1) await bring(amina, nth % 10);
    await refused(bring(amina, 0), { code: 'evidence-of-yours-full' });
    await bring(bilal, 0);
  });

  test('a file of who is not asked, or has submitted, whatever a statement writes', async () => {
    const { assessmentId, people } = await asked('Amina', 'Bilal');
    const [amina, bilal] = people as [Actor, Actor];
    await desk.answers(amina, assessmentId, health, 1);
    await desk.nameModerator(assessmentId, health, desk.head.personId);
    const write = (actor: Actor, respondentId: string | null) =>
      database.work.run(actor, () =>
        sql(
          `insert into evidence_file (organisation_id, assessment_id, institution_id, indicator_id, person_id, model_id, respondent_id, file_name, kind, bytes, pieces)
           select $1, a.id, $3, i.id, $4, a.model_id, $5, 'more.pdf', 'pdf', 1, 1
           from institution_assessment a join maturity_indicator i on i.model_id = a.model_id where a.id = $2 limit 1`,
          [actor.organisationId, assessmentId, health, actor.personId, respondentId],
        ),
      );
    await write(bilal, bilal.personId);
    await write(desk.head, null);
    for (const [actor, respondentId] of [
      [amina, amina.personId],
      [bilal, null],
      [desk.head, desk.head.personId],
    ] as const)
      await expect(write(actor, respondentId)).rejects.toThrow(/row-level security/);
    expect(await filesIn(assessmentId)).toHaveLength(2);
  });

  test('a piece of a file that another brought, or more pieces than a file says, whatever a statement writes', async () => {
    const { assessmentId, people } = await asked('Amina', 'Bilal');
    const [amina, bilal] = people as [Actor, Actor];
    const fileId = await desk.bring(amina, [assessmentId, health, 0], 'plan.pdf', pdf);
    await desk.answers(amina, assessmentId, health, 1);
    const write = (actor: Actor, position: number) =>
      database.work.run(actor, () =>
        sql('insert into evidence_piece (organisation_id, file_id, position, content) values ($1, $2, $3, $4)', [
          ...[actor.organisationId, fileId, position, pdf],
        ]),
      );
    // She reads it, now that it is submitted; whoever may read it may not add to it.
    expect((await desk.fetch(desk.head, fileId)).content.equals(pdf)).toBe(true);
    for (const [actor, position] of [
      [desk.head, 0],
      [desk.head, 1],
      [bilal, 1],
      [amina, 1],
      [amina, -1],
    ] as const)
      await expect(write(actor, position)).rejects.toThrow(/row-level security/);
  });
});

test('files that were there before there was a limit count', async () => {
  const { assessmentId, people } = await asked('Amina');
  await desk.bring(people[0]!, [assessmentId, health, 0], 'plan.pdf', pdf);
  await desk.bring(people[0]!, [assessmentId, health, 1], 'plan.pdf', pdf);
  await step(database.owner, '0039-evidence-limits', 'down');
  await step(database.owner, '0039-evidence-limits', 'up');
  expect(
    await database.rows(
      'select evidence_files as files, evidence_bytes as bytes from assessed_institution where assessment_id = $1',
      [assessmentId],
    ),
  ).toEqual([{ files: 2, bytes: String(2 * pdf.length) }]);
});
