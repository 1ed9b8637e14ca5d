import { AcceptCalibration } from './accept-calibration';
import { CalibrationQueries } from './calibration.queries';
import { StartCalibration } from './start-calibration';

export * from './accept-calibration';
export * from './calibration.queries';
export * from './calibration-thread';
export * from './run-calibration';
export * from './start-calibration';

export const calibrationProviders = [AcceptCalibration, CalibrationQueries, StartCalibration];
