import { aLevel, anInstitution, aPerson, aRound } from '@baobab/testing';
import type { Actor, Role } from '../access';
import type { Reads } from '../database';
import type { Head, WorkingDatabase } from '../database/working-database.testing';
import type { NeedsMatrixView } from '.';
import { NeedsMatrixQueries, refreshNeedsSummary, ReportQueries } from '.';
import { WithheldCells } from './withheld-cells';

export const matricesOf = (reads: Reads): NeedsMatrixQueries =>
  new NeedsMatrixQueries(reads, new ReportQueries(reads), new WithheldCells(reads));

type Said = Partial<Parameters<typeof aPerson>[1]>;

/** A government with a round, in one competency, for which everybody of one role profile has a target. */
export class NeedsDesk {
  private constructor(
    private readonly database: WorkingDatabase,
    readonly head: Head,
    readonly roundId: string,
    readonly profile: string,
    readonly competency: string,
    readonly target: number,
  ) {}

  static async open(database: WorkingDatabase, disclosure = 'coordinators'): Promise<NeedsDesk> {
    const head = await database.aHead();
    const [asked] = await database.rows<{ profile: string; competency: string; target: number }>(
      `select role_profile_id as profile, competency_id as competency, t.ordinal as target from role_profile_target t
       join competency c on c.id = competency_id where c.code = 'D1.1' order by t.ordinal desc, role_profile_id limit 1`,
    );
    const round = await aRound(database.owner, { organisation_id: head.organisationId, disclosure });
    return new NeedsDesk(database, head, round.id, asked!.profile, asked!.competency, asked!.target);
  }

  get own() {
    return { organisation_id: this.head.organisationId };
  }

  async ministry(name: string, said: { region?: string } = {}): Promise<string> {
    return (await anInstitution(this.database.owner, { ...this.own, name, parent_id: this.head.rootId, ...said })).id;
  }

  /** So many people of an institution who stand at a level; with an error where one is said. */
  async people(
    count: number,
    level: number | null,
    { error, ...said }: Said & { error?: number } = {},
  ): Promise<string[]> {
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const { id } = await aPerson(this.database.owner, {
        ...this.own,
        institution_id: this.head.rootId,
        role_profile_id: this.profile,
        ...said,
      });
      if (level !== null) await this.level(id, level, error);
      ids.push(id);
    }
    return ids;
  }

  private level(person_id: string, level: number, error?: number) {
    return aLevel(this.database.owner, {
      ...this.own,
      round_id: this.roundId,
      person_id,
      competency_id: this.competency,
      level,
      ...(error && { estimate: level, standard_error: error }),
    });
  }

  count(): Promise<void> {
    return this.database.work.run(this.head, () => refreshNeedsSummary(this.roundId));
  }

  as(role: Role, institutionId = this.head.rootId): Actor {
    return { ...this.head, grants: [{ role, institutionId }] };
  }

  matrix(asked: Record<string, unknown> = {}, actor: Actor = this.head): Promise<NeedsMatrixView | null> {
    return matricesOf(this.database.reads).matrix(actor, { roundId: this.roundId, ...asked });
  }

  /** What each row shows in the competency: people below target of those assessed, or that it is withheld. */
  async rows(asked: Record<string, unknown> = {}, actor: Actor = this.head): Promise<Record<string, string>> {
    const matrix = await this.matrix(asked, actor);
    const index = matrix?.competencies.findIndex(({ id }) => id === this.competency) ?? -1;
    return Object.fromEntries(
      (matrix?.rows ?? []).map((row) => [
        row.name ?? 'not recorded',
        row.suppressed[index] ? 'withheld' : `${row.inNeed[index] ?? 0} of ${row.assessed[index]}`,
      ]),
    );
  }
}
