import { anInstitution } from '@baobab/testing';
import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import { KeepEvidenceFile } from '.';
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

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n');

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

describe('whether she may bring it is asked before it is read, and when it is written', () => {
  /** A PDF, before whose end something happens. */
  async function* arrives(meanwhile: () => Promise<unknown>) {
    yield pdf;
    await meanwhile();
    yield pdf;
  }
  const bring = (actor: Actor, assessmentId: string, meanwhile: () => Promise<unknown>) => {
    const input = { assessmentId, institutionId: health, indicatorId: desk.indicators[0], fileName: 'plan.pdf' };
    return new KeepEvidenceFile(database.work).execute(actor, input, arrives(meanwhile));
  };

  test('who may not bring one is refused before any of it is read', async () => {
    const { assessmentId } = await asked('Amina');
    const stranger = await desk.somebody(`Bilal ${Math.random()}`);
    const seen: string[] = [];
    const read = () => Promise.resolve(seen.push('read'));
    await expect(bring(stranger, assessmentId, read)).rejects.toMatchObject({ kind: 'Refused' });
    expect(seen).toEqual([]);
  });

  test.each([
    [
      'is taken back',
      'Refused',
      (assessmentId: string, { personId }: Actor) => desk.remove(assessmentId, health, personId),
    ],
    [
      'submits',
      'AssessmentClosed',
      (assessmentId: string, actor: Actor) => desk.answers(actor, assessmentId, health, 1),
    ],
  ])('who %s while it arrives has not', async (_, kind, meanwhile) => {
    const { assessmentId, people } = await asked('Amina', 'Bilal');
    const brought = bring(people[0]!, assessmentId, () => meanwhile(assessmentId, people[0]!));
    await expect(brought).rejects.toMatchObject({ kind });
    expect(await filesIn(assessmentId)).toEqual([]);
  });
});
