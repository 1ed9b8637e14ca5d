import { aCohort, aLevel, aPerson, aProgramme, aRound, aSession, aTrainingModule } from '@baobab/testing';
import type { Actor } from '../access';
import type { Head, WorkingDatabase } from '../database/working-database.testing';
import { ImpactQueries, MeasureImpact, NameImpactRounds } from '.';

export interface Rounds {
  before: string;
  after: string;
  followUp: string;
}

type Said = { gender?: string; region?: string; cohort?: string; state?: string };

/** A government with a published programme that teaches D1.1 and D1.2, a cohort of it that has met, and three rounds. */
export class ImpactDesk {
  private constructor(
    private readonly database: WorkingDatabase,
    readonly actor: Head,
    readonly programmeId: string,
    readonly cohortId: string,
    readonly rounds: Rounds,
    private readonly competencies: ReadonlyMap<string, string>,
  ) {}

  static async open(database: WorkingDatabase, programme: { state?: string } = {}): Promise<ImpactDesk> {
    const { owner } = database;
    const actor = await database.aHead();
    const own = { organisation_id: actor.organisationId };
    const held = async (held_on: string) => (await aRound(owner, { ...own, held_on })).id;
    const rounds = {
      before: await held('2026-01-15'),
      after: await held('2026-04-15'),
      followUp: await held('2026-08-15'),
    };
    const { id: module } = await aTrainingModule(owner, { ...own, teaches: { 'D1.1': [0, 2], 'D1.2': [0, 1] } });
    const { id: programmeId } = await aProgramme(owner, {
      ...own,
      institution_id: actor.rootId,
      round_id: rounds.before,
      created_by: actor.personId,
      modules: [module],
      ...programme,
    });
    const codes = await database.rows<{ code: string; id: string }>(
      'select c.code, c.id from competency c join framework f on f.id = c.framework_id where f.organisation_id is null',
    );
    const competencies = new Map(codes.map(({ code, id }) => [code, id]));
    const desk = new ImpactDesk(database, actor, programmeId, '', rounds, competencies);
    return new ImpactDesk(database, actor, programmeId, await desk.aCohort('2026-03-01'), rounds, competencies);
  }

  private get own() {
    return { organisation_id: this.actor.organisationId };
  }

  /** A cohort that meets on that day. */
  async aCohort(day: string): Promise<string> {
    const { owner } = this.database;
    const cohort = await aCohort(owner, {
      ...this.own,
      programme_id: this.programmeId,
      created_by: this.actor.personId,
      seats: 200,
    });
    await aSession(owner, { ...this.own, cohort_id: cohort.id, starts_at: new Date(`${day}T09:00:00Z`) });
    return cohort.id;
  }

  /** Somebody of a cohort, with levels in D1.1 by round; null where she was not assessed. */
  async learner(levels: (number | null)[], { cohort = this.cohortId, state = 'enrolled', ...said }: Said = {}) {
    const { owner } = this.database;
    const person = await aPerson(owner, { ...this.own, institution_id: this.actor.rootId, ...said });
    await owner.query(
      `insert into enrolment (organisation_id, cohort_id, person_id, state, waiting_since, by_self)
       values ($1, $2, $3, $4, case when $4 = 'waiting' then now() end, false)`,
      [this.actor.organisationId, cohort, person.id, state],
    );
    for (const [index, level] of levels.entries())
      if (level !== null) await this.assess(person.id, Object.values(this.rounds)[index] as string, level);
    return person;
  }

  assess(personId: string, roundId: string, level: number, code = 'D1.1') {
    const at = { round_id: roundId, person_id: personId, competency_id: this.competencies.get(code) ?? '' };
    return aLevel(this.database.owner, { ...this.own, ...at, level });
  }

  name(named: Record<string, unknown> = {}, actor: Actor = this.actor) {
    const { before: beforeRoundId, after: afterRoundId } = this.rounds;
    const input = { programmeId: this.programmeId, expectedVersion: 0, beforeRoundId, afterRoundId, ...named };
    return new NameImpactRounds(this.database.work).execute(actor, input);
  }

  measure() {
    const { organisationId } = this.actor;
    const { programmeId } = this;
    return new MeasureImpact(this.database.work).execute(
      { organisationId, clock: true },
      { programmeId, organisationId },
    );
  }

  get queries(): ImpactQueries {
    return new ImpactQueries(this.database.reads);
  }

  async impact(actor: Actor = this.actor) {
    const impact = await this.queries.byProgramme(actor, { programmeId: this.programmeId });
    if (!impact) throw new Error('There is no such programme.');
    return impact;
  }

  /** Names rounds, measures, and reads what came of it in D1.1. */
  async measured(named: Record<string, unknown> = {}) {
    await this.name(named);
    await this.measure();
    return this.found();
  }

  async found() {
    const impact = await this.impact();
    const of = (index: number) => impact.spans[index]?.competencies.find(({ code }) => code === 'D1.1');
    const points = impact.lines.find(({ competencyId }) => competencyId === this.competencies.get('D1.1'))?.points;
    return { impact, first: of(0), second: of(1), points };
  }

  /** Keys of the jobs that were left for it, in their order, without the programme. */
  async jobs(): Promise<string[]> {
    const rows = await this.database.rows<{ key: string }>(
      `select key from outbox where job = 'measure-impact' and payload ->> 'programmeId' = $1 order by id`,
      [this.programmeId],
    );
    return rows.map(({ key }) => key.replace(`measure-impact:${this.programmeId}:`, ''));
  }
}
