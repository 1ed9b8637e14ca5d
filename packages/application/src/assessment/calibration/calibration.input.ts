import { z } from 'zod';

export const CalibrationInput = z.object({
  calibrationId: z.uuid('Choose a calibration.'),
  locale: z.string().max(35).default('en'),
});
export const AcceptCalibrationInput = z.object({ calibrationId: z.uuid('Choose a calibration.') });
