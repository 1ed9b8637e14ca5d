import { DeputyQueries } from './deputy.queries';
import { NameDeputy } from './name-deputy';
import { RemoveDeputy } from './remove-deputy';

export { decidingRoots } from './deciding-roots';
export { DeputyQueries, NameDeputy, RemoveDeputy };
export const deputyProviders = [DeputyQueries, NameDeputy, RemoveDeputy];
