/**
 * A set of rows: everybody who is there on a day and of whom a module is required, by when, and where she stands. Of the tree of institutions it is how it is today.
 * @param day an SQL value.
 */
export const standingsOn = (day: string): string => `(
  select r.requirement_id, r.person_id, r.institution_id, r.training_module_id, r.every_months, done.done_on, due.due_on,
    required_standing(due.due_on, r.every_months, done.done_on, ${day}) as standing
  from required_learning r
    left join (select person_id, training_module_id, max(done_on) as done_on from module_done where done_on <= ${day} group by 1, 2) as done
      on done.person_id = r.person_id and done.training_module_id = r.training_module_id
    cross join lateral (select required_by(r.first_due_on, r.every_months, r.newcomer_days, r.came_on, done.done_on) as due_on) as due
  where r.joined_on <= ${day} and (r.left_on is null or r.left_on > ${day}))`;
