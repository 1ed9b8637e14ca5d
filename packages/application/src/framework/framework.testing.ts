import type { Actor } from '../access';
import type { Head, WorkingDatabase } from '../database/working-database.testing';
import {
  AddFrameworkPart,
  DeleteFrameworkDraft,
  DraftFramework,
  EditFrameworkPart,
  FrameworkDifferenceQueries,
  FrameworkQueries,
  MergeCompetencies,
  MoveFrameworkPart,
  PublishFramework,
  RemoveFrameworkPart,
  RetireFramework,
  RoleProfileQueries,
  SplitCompetency,
  TakeOverChange,
} from '.';

type More = Record<string, unknown>;
export const problem = (code: string, more: object = {}): unknown => expect.objectContaining({ code, ...more });
export const issue = (path: string, code: string): unknown =>
  expect.objectContaining({ issues: [expect.objectContaining({ path, code })] });
export const text = (label: string) => ({ label });

const commands = {
  edit: EditFrameworkPart,
  add: AddFrameworkPart,
  move: MoveFrameworkPart,
  remove: RemoveFrameworkPart,
  split: SplitCompetency,
  merge: MergeCompetencies,
  takeOver: TakeOverChange,
  publish: PublishFramework,
  retire: RetireFramework,
  discard: DeleteFrameworkDraft,
};

/** Does what a coordinator of a whole organisation does to have a framework of its own. */
export class FrameworkDesk {
  readonly queries: FrameworkQueries;
  readonly differences: FrameworkDifferenceQueries;
  readonly profiles: RoleProfileQueries;

  constructor(
    private readonly database: WorkingDatabase,
    readonly actor: Head,
  ) {
    this.queries = new FrameworkQueries(database.reads);
    this.differences = new FrameworkDifferenceQueries(database.reads, this.queries);
    this.profiles = new RoleProfileQueries(database.reads);
  }

  static async open(database: WorkingDatabase): Promise<FrameworkDesk> {
    return new FrameworkDesk(database, await database.aHead());
  }

  /** The first edition that Baobab published. */
  async unesco(): Promise<string> {
    const [found] = await this.database.rows<{ id: string }>(
      'select id from framework where organisation_id is null and edition = 1',
    );
    return found!.id;
  }

  async draft(more: More = {}): Promise<string> {
    const input = { sourceId: await this.unesco(), code: 'OURS', name: 'Ours', locale: 'en', ...more };
    return (await new DraftFramework(this.database.work).execute(this.actor, input)).frameworkId;
  }

  /** A change of the version that there is. */
  async change(command: keyof typeof commands, frameworkId: string, more: More = {}, actor: Actor = this.actor) {
    const [row] = await this.database.rows<{ version: number }>('select version from framework where id = $1', [
      frameworkId,
    ]);
    const input = { frameworkId, expectedVersion: row?.version ?? 0, locale: 'en', ...more };
    return new commands[command](this.database.work).execute(actor, input);
  }

  publish(frameworkId: string) {
    return this.change('publish', frameworkId, { whatChanged: 'It is ours now.' });
  }

  /** A part by its code, in any framework. */
  async part(frameworkId: string, code: string): Promise<string> {
    const [found] = await this.database.rows<{ id: string }>(
      `select id from competency where framework_id = $1 and code = $2
       union all select id from competency_domain where framework_id = $1 and code = $2`,
      [frameworkId, code],
    );
    return found!.id;
  }

  async read(id: string | null = null, locale = 'en') {
    const framework = await this.queries.framework(this.actor, { id, locale });
    if (!framework) throw new Error('There is no such framework.');
    return framework;
  }

  async codes(id: string | null = null): Promise<string[]> {
    const { domains } = await this.read(id);
    return domains.flatMap(({ competencies }) => competencies.map(({ code }) => code));
  }

  async changes(id: string) {
    const difference = await this.differences.fromSource(this.actor, { id });
    return difference!.changes.map(
      ({ kind, part, before, after, comparable }) =>
        [kind, part, before.map(({ code }) => code), after.map(({ code }) => code), comparable] as const,
    );
  }

  sourceChanges(id: string) {
    return this.differences.ofSource(this.actor, { id });
  }
}
