import { Readable } from 'node:stream';
import type { Actor } from '../access';
import type { Head, WorkingDatabase } from '../database/working-database.testing';
import { WatchedJobs } from '../outbox';
import { CheckImport, ImportCheckQueries, KeepUpload, PreviewImport, RunCheck, RunImport, StartImport } from '.';

type Choice = { validRowsOnly?: boolean } & ({ roundId: string } | { round: Record<string, string> });

let rounds = 0;
export const aNewRound = (said: Record<string, string> = {}): Record<string, string> => ({
  name: `Round ${(rounds += 1)}`,
  kind: 'baseline',
  heldOn: '2026-01-15',
  disclosure: 'coordinators',
  ...said,
});

export const tableOf = (...rows: string[]): string =>
  ['Staff number,Name,Institution,Role profile,D1.1,D1.2', ...rows].join('\n');

/** Does what a coordinator does with a file, and the worker's part of it. */
export class ImportDesk {
  readonly checks: ImportCheckQueries;

  constructor(private readonly database: WorkingDatabase) {
    this.checks = new ImportCheckQueries(database.reads);
  }

  async upload(actor: Actor, text: string): Promise<string> {
    const content = Readable.from([Buffer.from(text)]);
    return (await new KeepUpload(this.database.work).execute(actor, 'people.csv', content)).uploadId;
  }

  preview(actor: Actor, uploadId: string) {
    return new PreviewImport(this.database.work).execute(actor, { uploadId });
  }

  /** A dry run, and what it found. */
  async check(actor: Head, text: string) {
    const { work } = this.database;
    const { jobId } = await new CheckImport(work).execute(actor, await this.reading(actor, text));
    await new RunCheck(work, new WatchedJobs(work)).execute(...this.job(actor, jobId));
    const found = await this.checks.byJob(actor, jobId);
    if (!found) throw new Error('Nothing was found.');
    return { ...found, issues: (await this.checks.issues(actor, found, {})).nodes };
  }

  async start(actor: Head, text: string, choice: Choice = { round: aNewRound() }): Promise<string> {
    const order = { ...(await this.reading(actor, text)), ...choice };
    return (await new StartImport(this.database.work).execute(actor, order)).jobId;
  }

  /** The worker's part of an import. @returns what its job says then. */
  async run(actor: Actor, jobId: string) {
    const { work } = this.database;
    await new RunImport(work, new WatchedJobs(work)).execute(...this.job(actor, jobId));
    const [job] = await this.database.rows<{
      state: string;
      result: Record<string, number> | null;
      problem: { code: string } | null;
    }>('select state, result, problem from job where id = $1', [jobId]);
    return job;
  }

  async import(actor: Head, text: string, choice?: Choice) {
    return this.run(actor, await this.start(actor, text, choice));
  }

  /** The columns as they are guessed, and what answers are taken for. */
  private async reading(actor: Head, text: string) {
    const uploadId = await this.upload(actor, text);
    const { columns, answers } = await this.preview(actor, uploadId);
    const chosen = columns.map(({ index, meaning, competencyId }) => ({ index, meaning, competencyId }));
    const confirmed = answers.filter(({ ordinal }) => ordinal !== null);
    return {
      uploadId,
      institutionId: actor.rootId,
      columns: chosen,
      answers: confirmed.map(({ answer, ordinal }) => ({ answer, ordinal })),
    };
  }

  private job({ organisationId }: Actor, jobId: string) {
    return [
      { organisationId, clock: true },
      { jobId, organisationId },
    ] as const;
  }
}
