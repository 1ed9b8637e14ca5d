import { ModulePriceQueries } from './module-price.queries';
import { RecordProviderQuote, RecordTrainerDays } from './record-module-price';
import { UseModulePrice, WithdrawModulePrice } from './use-module-price';

export { ModulePriceQueries, RecordProviderQuote, RecordTrainerDays, UseModulePrice, WithdrawModulePrice };
export const modulePriceProviders = [
  ModulePriceQueries,
  RecordProviderQuote,
  RecordTrainerDays,
  UseModulePrice,
  WithdrawModulePrice,
];
