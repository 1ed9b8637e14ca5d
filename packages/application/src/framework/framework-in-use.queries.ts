/** Found once a statement: the framework that the organisation works with. Says it where SQL needs it; nothing else does. */
export const frameworkInUse = '(select framework_in_use())';

/**
 * A relation like `role_profile_target`: the targets that apply. A role profile may be Baobab's, and ask for a competency that the
 * framework in use has dropped, or has under another id because levels before and after can't be compared.
 */
export const targetsInUse = `(select target.* from role_profile_target target
  where target.competency_id in (select competency.id from competency where competency.framework_id = ${frameworkInUse}))`;
