import type { TimetableOutcome, TimetableTask } from '@baobab/domain/cohort/timetable';
import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { WorkThread } from '../../work-thread';

@Injectable()
export class TimetableThread extends WorkThread<TimetableTask, TimetableOutcome | null> {
  constructor() {
    super(join(__dirname, 'timetable.thread.cjs'), 'placeSessions');
  }
}
