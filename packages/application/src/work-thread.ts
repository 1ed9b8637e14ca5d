import { Piscina } from 'piscina';
import type { Progress } from './outbox';

const askEvery = 1_000; // milliseconds

/** Works in a thread of its own, so that whoever asks goes on answering. The thread ends when nothing was asked for a while. */
export abstract class WorkThread<Task, Outcome> {
  private pool: Piscina<Task, Outcome> | null = null;

  /** @param file what runs in it. @param name the function that it exports for it. */
  constructor(
    private readonly file: string,
    private readonly name: string,
  ) {}

  /** Tells again and again that it is at this step. @throws JobCancelled when somebody asked to stop, and ends the thread in the middle of its work. */
  async work(task: Task, step: Parameters<Progress>[0], progress: Progress): Promise<Outcome> {
    const stop = new AbortController();
    const watch = setInterval(() => {
      progress(step, 0, null).catch((reason: unknown) => stop.abort(reason));
    }, askEvery);
    try {
      await progress(step, 0, null);
      this.pool ??= new Piscina({ filename: this.file, minThreads: 0, maxThreads: 2, idleTimeout: 10_000 });
      return await this.pool.run(task, { name: this.name, signal: stop.signal });
    } catch (error) {
      throw stop.signal.aborted ? stop.signal.reason : error;
    } finally {
      clearInterval(watch);
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool?.destroy();
    this.pool = null;
  }
}
