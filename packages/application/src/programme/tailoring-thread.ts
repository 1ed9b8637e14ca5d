import type { TailoredProgramme, TailoringTask } from '@baobab/domain/programme';
import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { Piscina } from 'piscina';

/** Solves in a thread of its own, so that whoever asks goes on answering. The thread ends when nothing was asked for a while. */
@Injectable()
export class TailoringThread {
  private pool: Piscina<TailoringTask, TailoredProgramme | null> | null = null;

  /** @param signal ends the thread in the middle of its work. */
  solve(task: TailoringTask, signal: AbortSignal): Promise<TailoredProgramme | null> {
    this.pool ??= new Piscina({
      filename: join(__dirname, 'tailoring.thread.cjs'),
      minThreads: 0,
      maxThreads: 2,
      idleTimeout: 10_000,
    });
    return this.pool.run(task, { name: 'tailorInThread', signal });
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool?.destroy();
    this.pool = null;
  }
}
