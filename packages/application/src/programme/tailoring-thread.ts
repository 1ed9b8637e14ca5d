import type { TailoredProgramme, TailoringTask } from '@baobab/domain/programme';
import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { WorkThread } from '../work-thread';

@Injectable()
export class TailoringThread extends WorkThread<TailoringTask, TailoredProgramme | null> {
  constructor() {
    super(join(__dirname, 'tailoring.thread.cjs'), 'tailorInThread');
  }
}
