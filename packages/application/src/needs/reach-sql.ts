import type { Actor } from '../access';
import { rootsOf } from '../access';
import { asksAPart } from '../assessment/asks-a-part.queries';
import { stillOpen } from '../assessment/still-open.queries';
import { frameworkInUse } from '../framework/framework-in-use.queries';
import { Refused } from '../problem';

/**
 * What every read of needs begins with, with the tree of institutions as of a day. $1 the organisation, $2 the round (null: the newest that was
 * not held for one programme's learners, is about all of the reader's people, has somebody with a target assessed and is not being answered still, else the one that comes nearest), $3 the institution (null: the
 * first by name of those at which the reach begins), $4 the roots of the reader's reach, $5 and $6 those of them that she
 * holds as coordinator and as manager.
 *
 * `round` and `place` hold at most one row: what is asked for, if it is there for the reader. `edge` is the tree within the
 * reach, `trail` leads from the place upwards. `seeing` holds the roots below which the round's disclosure policy shows her
 * persons; `visible` says whether the place is below one of them.
 */
export const reachOn = (day: string): string => `
  round as materialized (
    select *, case disclosure when 'coordinators' then $5::uuid[] when 'coordinators-and-managers' then $5::uuid[] || $6::uuid[]
        else '{}'::uuid[] end as seeing
    from assessment_round where organisation_id = $1 and ($2::uuid is null or id = $2)
    order by ${stillOpen('assessment_round')}, not exists (
      select 1 from needs_people n where n.organisation_id = $1 and n.round_id = assessment_round.id and n.assessed > 0), ${asksAPart('assessment_round', '$4')},
      kind in ('baseline', 'stand-alone') desc, held_on desc, created_at desc, id limit 1),
  placed as materialized (
    select institution_id as id, parent_id from institution_placement
    where organisation_id = $1 and valid_from <= ${day} and (valid_to is null or valid_to > ${day})),
  reach as (
    select root as id from unnest($4::uuid[]) as root
    union select placed.id from reach join placed on placed.parent_id = reach.id),
  edge as materialized (
    select * from placed where id in (select id from reach) and parent_id in (select id from reach)),
  top as materialized (
    select i.id, i.name from institution i join reach using (id) where i.organisation_id = $1 and i.id not in (select id from edge)),
  place as materialized (
    select i.id, i.name from institution i join reach using (id)
    where i.organisation_id = $1 and i.id = coalesce($3::uuid, (select id from top order by name, id limit 1))),
  trail as (
    select id, 0 as height from place union all select edge.parent_id, height + 1 from trail join edge using (id)),
  visible as materialized (
    select exists (select 1 from round, trail, unnest(round.seeing) as root where root = trail.id) as persons)`;
export const reachText = reachOn('current_date');

/** Whether a row of `reach` is an institution whose persons the round shows the reader. */
export const knownOn = (day: string): string =>
  `reach.id in (select institutions_below(root, ${day}) from round, unnest(round.seeing) as root)`;

/** Where `visible` says no. */
export const personsRefused = (): Refused =>
  new Refused(
    'Who may see persons was decided with the round: here you see numbers only. Ask a coordinator of the institution, or choose another round.',
  );

export interface NeedsPlaceAsked {
  roundId: string | null;
  institutionId: string | null;
}

export const reachValues = (actor: Actor, { roundId, institutionId }: NeedsPlaceAsked): unknown[] => [
  actor.organisationId,
  roundId,
  institutionId,
  rootsOf(actor, 'coordinator', 'manager', 'administrator'),
  rootsOf(actor, 'coordinator'),
  rootsOf(actor, 'manager'),
];

/** The competencies of a framework, in their order: the order of every column of numbers. */
export const competenciesOf = (framework: string): string => `
  asked_competency as materialized (
    select c.id, c.code, c.texts, d.id as domain_id, d.texts as domain_texts, row_number() over (order by d.position, c.position) as position
    from competency c join competency_domain d on d.framework_id = c.framework_id and d.id = c.competency_domain_id
    where c.framework_id = ${framework})`;
/** Of the framework that the organisation works with. */
export const competencyText = competenciesOf(frameworkInUse);
