import { leastPeople, suppressSmall } from '@baobab/domain/needs';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { Reads } from '../database';
import type { GroupTold, LearnerGroup } from '../needs';
import { GroupToldQueries } from '../needs';
import { deskRoots, reaches } from '../organisation';
import { programmeOf, seesPersons } from './cohort.queries';
import { placements } from './people-to-place';

export interface ProgrammeProgressView {
  programmeId: string;
  name: string;
  publishedAt: Date;
  roundName: string;
  heldOn: string;
  cohorts: number;
  enrolled: number;
  waiting: number;
  completed: number;
  inNeed: number | null;
  left: number | null;
}

type Counted = ProgrammeProgressView & {
  group: LearnerGroup;
  inNeed: number;
  left: number;
  /** Ids of the competencies that its modules teach. */
  taught: string[];
  seesPersons: boolean;
  named: number;
};

/** $1 the organisation, $2 the reader's reach, $3 and $4 what of it she holds as coordinator and as manager. */
const text = `
  select shown."programmeId", shown.name, "publishedAt", "roundName", "heldOn", "seesPersons", named, people.*, need.*,
    jsonb_build_object('roundId', shown.round_id, 'institutionId', shown.institution_id, 'roleProfileId', shown.role_profile_id,
      'competencyId', shown.competency_id) as "group",
    array(select distinct s.competency_id from programme_module m join training_module_step s on s.training_module_id = m.training_module_id
      where m.organisation_id = $1 and m.programme_id = shown.id and (shown.competency_id is null or s.competency_id = shown.competency_id)) as taught
  from (
    select p.id as "programmeId", p.*, p.published_at as "publishedAt", r.name as "roundName", r.held_on::text as "heldOn",
      ${seesPersons} as "seesPersons", (select count(*)::int from agreed_to(p.round_id, $3, $4)) as named
    from ${programmeOf} where p.organisation_id = $1 and p.state = 'published' and ${reaches('p.institution_id', '$2')}
    order by p.published_at desc, p.id limit 10) as shown
  cross join lateral (
    select count(distinct c.id)::int as cohorts, count(distinct e.person_id) filter (where e.state = 'enrolled')::int as enrolled,
      count(distinct e.person_id) filter (where e.state = 'waiting')::int as waiting,
      count(distinct e.person_id) filter (where e.state = 'completed')::int as completed
    from cohort c left join enrolment e on e.organisation_id = c.organisation_id and e.cohort_id = c.id
    where c.organisation_id = $1 and c.programme_id = shown.id) as people
  cross join lateral (
    select count(*)::int as "inNeed", count(*) filter (where not placed)::int as "left" from ${placements('shown')} as need) as need
  order by "publishedAt" desc, "programmeId"`;

@Injectable()
export class ProgrammeProgressQueries {
  constructor(
    private readonly reads: Reads,
    private readonly groups: GroupToldQueries,
  ) {}

  async newest(actor: Actor): Promise<ProgrammeProgressView[]> {
    const found = await this.reads.all<Counted>(scopeOf(actor), {
      name: 'programmes.progress',
      text,
      values: [actor.organisationId, deskRoots(actor), rootsOf(actor, 'coordinator'), rootsOf(actor, 'manager')],
    });
    const unseen = found.filter((programme) => !programme.seesPersons);
    const groups = await this.groups.of(
      actor,
      unseen.map(({ group }) => group),
    );
    return found.map((programme) => told(programme, groups[unseen.indexOf(programme)]));
  }
}

/**
 * Who is in need of it depends on levels: that is told where the plan may tell what each of its steps closes. Those left are a part of those in need:
 * neither is told where it is small, or would tell how few were placed.
 * @param group what may be told of its group to who sees no persons.
 */
const told = (
  { seesPersons: known, named, group: _, taught, ...programme }: Counted,
  group: GroupTold | undefined,
): ProgrammeProgressView => {
  const groupTold = known || (group?.people === true && taught.every((competency) => group.steps.has(competency)));
  const parts = [
    { id: 'inNeed', parentId: null, people: programme.inNeed - programme.left, known },
    { id: 'left', parentId: 'inNeed', people: programme.left, known },
  ];
  const withheld = suppressSmall(parts, leastPeople + named);
  return {
    ...programme,
    inNeed: !groupTold || withheld.has('inNeed') ? null : programme.inNeed,
    left: !groupTold || withheld.has('left') ? null : programme.left,
  };
};
