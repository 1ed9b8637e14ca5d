import { MyNeedsQueries } from './my-needs.queries';
import { NeedsMatrixQueries } from './needs-matrix.queries';
import { PersonNeedsQueries } from './person-needs.queries';
import { WithheldCells } from './withheld-cells';

export * from './group-needs';
export * from './my-needs.queries';
export * from './needs-matrix.queries';
export * from './needs-summary';
export * from './person-needs.queries';
export { closableNeeds } from './programme-needs';
export { competencyText, personsRefused, reachText, reachValues } from './reach-sql';

export const needsProviders = [MyNeedsQueries, NeedsMatrixQueries, PersonNeedsQueries, WithheldCells];
