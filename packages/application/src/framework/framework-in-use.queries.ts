/** Found once a statement: the framework that the organisation works with. */
export const frameworkInUse = '(select id from framework order by organisation_id nulls last, code limit 1)';
