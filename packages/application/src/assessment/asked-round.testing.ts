import { aParticipant, aPerson, anAskedRound, anInstitution } from '@baobab/testing';
import type { Actor } from '../access';
import type { Head, WorkingDatabase } from '../database/working-database.testing';
import {
  RateCompetency,
  ChangeRound,
  CloseRound,
  MyAssessmentQueries,
  OpenRound,
  AskedRoundQueries,
  SubmitRatings,
} from '.';

type Said = Parameters<typeof aPerson>[1];

/** Days from today on, as the contract writes them; in UTC, which is the time zone of a new organisation. */
export const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A government, what its coordinator does with rounds that people answer themselves, and what they do. */
export class RoundDesk {
  private constructor(
    private readonly database: WorkingDatabase,
    readonly head: Head,
    /** Of the framework in use, in the order of their codes. */
    readonly competencies: readonly string[],
  ) {}

  static async open(database: WorkingDatabase): Promise<RoundDesk> {
    const rows = await database.rows<{ id: string }>(
      'select c.id from competency c join framework f on f.id = c.framework_id where f.organisation_id is null order by c.code',
    );
    const head = await database.aHead();
    return new RoundDesk(
      database,
      head,
      rows.map(({ id }) => id),
    );
  }

  get own() {
    return { organisation_id: this.head.organisationId };
  }

  /** Somebody without a role, as who she signs in. */
  async somebody(said: Partial<Said> = {}): Promise<Actor> {
    const { id } = await aPerson(this.database.owner, { ...this.own, institution_id: this.head.rootId, ...said });
    return { ...this.head, personId: id, grants: [] };
  }

  /** An institution below the root. */
  aPart(): Promise<{ id: string }> {
    return anInstitution(this.database.owner, { ...this.own, parent_id: this.head.rootId });
  }

  people(count: number, said: Partial<Said> = {}): Promise<Actor[]> {
    return Promise.all(Array.from({ length: count }, () => this.somebody(said)));
  }

  /** A round that is open and asks this supervisor about these people. */
  async supervised(supervisor: Actor, people: readonly Actor[]): Promise<string> {
    const { owner } = this.database;
    const { id } = await anAskedRound(owner, {
      ...this.own,
      institution_id: this.head.rootId,
      source: 'supervisor',
      disclosure: 'person',
    });
    for (const { personId } of people)
      await aParticipant(owner, { ...this.own, round_id: id, person_id: personId, rater_id: supervisor.personId });
    return id;
  }

  /** A round that is open and asks these people. */
  async aRound(asked: readonly Actor[], said: Partial<Parameters<typeof anAskedRound>[1]> = {}): Promise<string> {
    const { owner } = this.database;
    const { id } = await anAskedRound(owner, { ...this.own, institution_id: this.head.rootId, ...said });
    for (const { personId } of asked) await aParticipant(owner, { ...this.own, round_id: id, person_id: personId });
    return id;
  }

  async openRound(said: Record<string, unknown> = {}, actor: Actor = this.head) {
    return await new OpenRound(this.database.work).execute(actor, {
      name: 'Self-assessment',
      kind: 'stand_alone',
      institutionId: this.head.rootId,
      opensOn: day(0),
      closesOn: day(20),
      disclosure: 'coordinators',
      ...said,
    });
  }

  change(roundId: string, closesOn: string, expectedVersion = 1, actor: Actor = this.head) {
    return new ChangeRound(this.database.work).execute(actor, { roundId, closesOn, expectedVersion });
  }

  close(roundId: string, expectedVersion = 1, actor: Actor = this.head) {
    return new CloseRound(this.database.work).execute(actor, { roundId, expectedVersion });
  }

  async answer(actor: Actor, roundId: string, competencyId: string | undefined, ordinal: number, about?: Actor) {
    const asked = { roundId, personId: about?.personId, competencyId, ordinal };
    return await new RateCompetency(this.database.work).execute(actor, asked);
  }

  /** These levels in the order of the competencies; one level: in all of them. */
  async answers(actor: Actor, roundId: string, ordinals: number | readonly number[], about?: Actor): Promise<void> {
    const given = typeof ordinals === 'number' ? this.competencies.map(() => ordinals) : ordinals;
    for (const [index, ordinal] of given.entries())
      await this.answer(actor, roundId, this.competencies[index], ordinal, about);
  }

  submit(actor: Actor, roundId: string, about?: Actor) {
    return new SubmitRatings(this.database.work).execute(actor, { roundId, personId: about?.personId });
  }

  async answersAndSubmits(actor: Actor, roundId: string, ordinals: number | readonly number[]) {
    await this.answers(actor, roundId, ordinals);
    return this.submit(actor, roundId);
  }

  rounds(actor: Actor = this.head) {
    return new AskedRoundQueries(this.database.reads).all(actor);
  }

  mine(actor: Actor) {
    return new MyAssessmentQueries(this.database.reads).mine(actor);
  }

  asked(actor: Actor, roundId: string, { locale = 'en', about }: { locale?: string; about?: Actor } = {}) {
    const asked = { roundId, personId: about?.personId, locale };
    return new MyAssessmentQueries(this.database.reads).byRound(actor, asked);
  }

  /** What the owner finds written of a person in a round. */
  async kept(roundId: string, { personId }: Actor) {
    const [row] = await this.database.rows<{ answers: number[]; levels: number[]; sources: string[] }>(
      `select array(select s.ordinal::int from rating s join competency c on c.id = s.competency_id where s.round_id = $1 and s.person_id = $2 order by c.code) as answers,
         array(select l.level::int from assessed_level l join competency c on c.id = l.competency_id where l.round_id = $1 and l.person_id = $2 order by c.code) as levels,
         array(select distinct source from assessed_level where round_id = $1 and person_id = $2) as sources`,
      [roundId, personId],
    );
    return row!;
  }

  async auditOf(roundId: string): Promise<string[]> {
    const rows = await this.database.rows<{ action: string }>(
      'select action from audit where organisation_id = $1 and subject_id = $2 order by id',
      [this.head.organisationId, roundId],
    );
    return rows.map(({ action }) => action);
  }
}
