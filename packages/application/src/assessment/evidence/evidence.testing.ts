import { aLevel, aPerson, aRound } from '@baobab/testing';
import type { Actor } from '../../access';
import type { Head, WorkingDatabase } from '../../database/working-database.testing';
import { WatchedJobs } from '../../outbox';
import { DiscardFusedRound, FusedRoundQueries, FuseEvidence, LevelEvidenceQueries, RunFusing } from '..';

type Said = Parameters<typeof aRound>[1];

/** A government whose coordinator has rounds of several sources, and what she does with them. */
export class EvidenceDesk {
  private constructor(
    private readonly database: WorkingDatabase,
    readonly head: Head,
    /** A competency of the framework in use. */
    readonly competency: string,
  ) {}

  static async open(database: WorkingDatabase): Promise<EvidenceDesk> {
    const [row] = await database.rows<{ id: string }>(
      'select c.id from competency c join framework f on f.id = c.framework_id where f.organisation_id is null order by c.code limit 1',
    );
    return new EvidenceDesk(database, await database.aHead(), row!.id);
  }

  get own() {
    return { organisation_id: this.head.organisationId };
  }

  async somebody(institutionId = this.head.rootId): Promise<string> {
    return (await aPerson(this.database.owner, { ...this.own, institution_id: institutionId })).id;
  }

  /** A closed round of a source, held so many days before 2026-11-01. */
  async round(source: string, daysBefore = 0, said: Partial<Said> = {}): Promise<string> {
    const { id } = await aRound(this.database.owner, { ...this.own, held_on: dayBefore(daysBefore), ...said });
    const asked = source === 'import' ? null : this.head.rootId;
    await this.database.rows(
      `update assessment_round set source = $2, institution_id = $3, items_per_competency = case $2 when 'test' then 3 end, opens_on = case when $3::uuid is not null then held_on end,
         closes_on = case when $3::uuid is not null then held_on end where id = $1`,
      [id, source, asked],
    );
    return id;
  }

  async level(
    roundId: string,
    personId: string,
    level: number,
    said: { estimate?: number; standard_error?: number } = {},
  ) {
    const [round] = await this.database.rows<{ source: string; held_on: string }>(
      'select source, held_on::text from assessment_round where id = $1',
      [roundId],
    );
    await aLevel(this.database.owner, {
      ...this.own,
      round_id: roundId,
      person_id: personId,
      competency_id: this.competency,
      level,
      source: round!.source,
      assessed_on: round!.held_on,
      ...said,
    });
  }

  async fuse(
    roundIds: string[],
    said: Record<string, unknown> = {},
    actor: Actor = this.head,
    jobs = new WatchedJobs(this.database.work),
  ): Promise<string> {
    const name = `Picture ${Math.random()}`;
    const { work } = this.database;
    const order = {
      name,
      institutionId: this.head.rootId,
      asOf: '2026-11-01',
      roundIds,
      halfLifeDays: 540,
      errors: { import: 0.7, self: 0.9, supervisor: 0.8 },
      correctBias: false,
      ...said,
    };
    const { jobId } = await new FuseEvidence(work).execute(actor, order);
    const job = { jobId, organisationId: actor.organisationId };
    await new RunFusing(work, jobs).execute({ organisationId: actor.organisationId, clock: true }, job);
    const [round] = await this.database.rows<{ id: string }>('select id from assessment_round where name = $1', [name]);
    if (!round) throw new Error('Nothing was put together.');
    return round.id;
  }

  discard(roundId: string, actor: Actor = this.head) {
    return new DiscardFusedRound(this.database.work).execute(actor, { roundId });
  }

  told(roundId: string, actor: Actor = this.head) {
    return new FusedRoundQueries(this.database.reads).byId(actor, { roundId });
  }

  why(roundId: string, personId: string, actor: Actor = this.head) {
    return new LevelEvidenceQueries(this.database.reads).of(actor, {
      roundId,
      personId,
      competencyId: this.competency,
    });
  }

  levels(roundId: string) {
    return this.database.rows<{ personId: string; level: number; estimate: number; error: number; source: string }>(
      `select person_id as "personId", level, estimate::float, standard_error::float as error, source from assessed_level where round_id = $1 order by person_id`,
      [roundId],
    );
  }
}

const dayBefore = (days: number): string => new Date(Date.UTC(2026, 10, 1 - days)).toISOString().slice(0, 10);
