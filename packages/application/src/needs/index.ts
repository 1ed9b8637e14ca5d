import { CapacityQueries } from './capacity.queries';
import { EquityQueries } from './equity.queries';
import { MyNeedsQueries } from './my-needs.queries';
import { NeedsMatrixQueries } from './needs-matrix.queries';
import { PersonNeedsQueries } from './person-needs.queries';
import { WithheldCells } from './withheld-cells';

export * from './capacity.queries';
export * from './equity.queries';
export * from './group-needs';
export * from './my-needs.queries';
export * from './needs-matrix.queries';
export * from './needs-summary';
export * from './person-needs.queries';
export { closableNeeds } from './programme-needs';
export { competencyText, personsRefused, reachText, reachValues } from './reach-sql';

export const needsProviders = [
  CapacityQueries,
  EquityQueries,
  MyNeedsQueries,
  NeedsMatrixQueries,
  PersonNeedsQueries,
  WithheldCells,
];
