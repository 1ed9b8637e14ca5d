import type { Actor } from '../access';
import { rootsOf } from '../access';
import { asksAPart } from '../assessment/asks-a-part.queries';
import { stillOpen } from '../assessment/still-open.queries';
import { targetsOf } from '../framework/framework-in-use.queries';

/**
 * What a look over the reader's whole reach begins with. $1 the organisation, $2 the roots of her reach, $3 and $4 those of them that she
 * holds as coordinator and as manager.
 *
 * `round`: the newest rounds for needs, of one instrument; those about all of her people before those about a part of them. Post and follow-up rounds are left out: they assess learners, and would say of everybody
 * what holds of those; and so are rounds in which nobody with a target was assessed, and those that people are still answering. `belongs`: every institution of the reach, under the top
 * of its tree. `seen`: where a round shows her persons.
 * `agreed`: who else lets her see persons of a round. `named`: how many of their levels are in a cell that is counted, beside what she sees anyway.
 */
export const overviewText = (rounds: number): string => `
  round as materialized (
    select id, name, held_on, row_number() over (order by held_on, created_at, id) as position, case disclosure when 'coordinators' then $3::uuid[]
      when 'coordinators-and-managers' then $3::uuid[] || $4::uuid[] else '{}'::uuid[] end as seeing
    from (
      select r.*, ${asksAPart('r', '$2')} as partial,
        first_value(instrument) over (order by ${asksAPart('r', '$2')}, held_on desc, created_at desc, id) as newest
      from assessment_round r where organisation_id = $1 and kind in ('baseline', 'stand-alone') and not ${stillOpen('r')} and exists (
        select 1 from assessed_level l join person p on p.organisation_id = $1 and p.id = l.person_id
          ${targetsOf('p')} and t.competency_id = l.competency_id
        where l.organisation_id = $1 and l.round_id = r.id)) as rounds
    where instrument = newest order by partial, held_on desc, created_at desc, id limit ${rounds}),
  root as materialized (select distinct root from unnest($2::uuid[]) as root),
  belongs as materialized (
    select root as top, institutions_below(root) as id from root where not exists (
      select 1 from root as other where other.root <> root.root and root.root in (select institutions_below(other.root)))),
  seen as materialized (select distinct round.id as round_id, institutions_below(root) as id from round, unnest(round.seeing) as root),
  agreed as materialized (select round.id as round_id, agreed_to(round.id, $3, $4) as person_id from round),
  named as (
    select agreed.round_id, belongs.top, t.competency_id, count(*)::int as people
    from agreed join person p on p.organisation_id = $1 and p.id = agreed.person_id join belongs on belongs.id = p.institution_id
      ${targetsOf('p')}
      join assessed_level l on l.organisation_id = $1 and l.round_id = agreed.round_id and l.person_id = p.id and l.competency_id = t.competency_id
    where (agreed.round_id, belongs.id) not in (select round_id, id from seen)
    group by agreed.round_id, belongs.top, t.competency_id)`;

export const overviewValues = (actor: Actor): unknown[] => [
  actor.organisationId,
  rootsOf(actor, 'coordinator', 'manager', 'administrator'),
  rootsOf(actor, 'coordinator'),
  rootsOf(actor, 'manager'),
];
