import type { CalibrationQuery } from '../../generated/documents';

export type CalibratedItem = NonNullable<CalibrationQuery['calibration']>['items'][number];

/** An item with its place on the scale. */
export type PlacedItem = CalibratedItem & { difficulty: number; discrimination: number };

export const isCalibrated = (item: CalibratedItem): item is PlacedItem =>
  item.difficulty !== null && item.discrimination !== null;
