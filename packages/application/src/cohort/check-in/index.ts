import { CheckInCode } from './check-in-code';
import { CheckInMyself } from './check-in-myself';

export * from './check-in-code';
export * from './check-in-myself';

export const checkInProviders = [CheckInCode, CheckInMyself];
