/**
 * The context of a query that is read anew after each of several quick changes: what is asked for after the second must not be answered by what was
 * asked for after the first and is still on its way.
 */
export const readAnew = { queryDeduplication: false };
