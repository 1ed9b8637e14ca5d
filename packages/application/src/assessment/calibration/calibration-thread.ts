import type { BankAnswers, BankCalibration } from '@baobab/domain/assessment/test';
import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { WorkThread } from '../../work-thread';

@Injectable()
export class CalibrationThread extends WorkThread<BankAnswers, BankCalibration | null> {
  constructor() {
    super(join(__dirname, 'calibration.thread.cjs'), 'calibrateBank');
  }
}
