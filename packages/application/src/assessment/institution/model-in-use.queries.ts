/** SQL: the model that institutions are assessed by; the organisation's own before Baobab's. */
export const modelInUse = '(select id from maturity_model order by organisation_id nulls last, code limit 1)';
