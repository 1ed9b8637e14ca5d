/** Found once a statement: the framework that the organisation works with. Says it where SQL needs it; nothing else does. */
export const frameworkInUse = '(select framework_in_use())';

/** A join, and what it finds: where the targets of people stand, by where they work. @param person their name in the statement. */
export const targetPlaceOf = (person: string): { join: string; id: string } => ({
  join: `left join target_place on target_place.institution_id = ${person}.institution_id`,
  // Those of the whole organisation.
  id: `coalesce(target_place.place_id, '00000000-0000-0000-0000-000000000000'::uuid)`,
});

/**
 * Joins: the targets `t` that apply to people, by their role profiles and where they work.
 * @param person their name in the statement. @param join `left join` keeps people who have none.
 */
export const targetsOf = (person: string, join: 'join' | 'left join' = 'join'): string => {
  const place = targetPlaceOf(person);
  return `${place.join} ${join} target_in_use t on t.role_profile_id = ${person}.role_profile_id and t.place_id = ${place.id}`;
};
