import type { FormedCohorts, PersonToPlace } from '@baobab/domain/cohort';
import { formCohorts } from '@baobab/domain/cohort';
import { leastPeople as fewest } from '@baobab/domain/needs';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, unlessTaken, UnitOfWork } from '../database';
import { personsRefused } from '../needs';
import { parse } from '../problem';
import { type Placed, tellOfEnrolments, tellOffered } from '../reminder';
import { FormCohortsInput, mostCohorts } from './cohort.input';
import { nameTaken, refuseForming } from './forming-problems';
import { peopleToPlace } from './people-to-place';
import { findPublished } from './published-programme';

/** Groups the people in need of a programme who are in no cohort of it; all in one transaction, with one row of audit. */
@Injectable()
export class FormCohorts {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ cohortIds: string[]; placed: number; left: number }> {
    const { programmeId, enrol, ...size } = parse(FormCohortsInput, input);
    return this.work.run(actor, async () => {
      const programme = await findPublished(actor, programmeId);
      if (!programme.seesPersons && enrol) throw personsRefused();
      // Whoever enrols holds her cohort's lock: after these she is seen, or finds herself placed.
      await sql('select id from cohort where organisation_id = $1 and programme_id = $2 order by id for update', [
        actor.organisationId,
        programmeId,
      ]);
      const people = await sql<PersonToPlace>(peopleToPlace, [actor.organisationId, programmeId]);
      if (!programme.seesPersons && people.length < fewest) throw personsRefused();
      // One more than may be formed tells that there would be too many, without forming thousands.
      const formed = formCohorts(people, { ...size, most: size.most ?? mostCohorts + 1 });
      refuseForming(people.length, formed, mostCohorts);
      const names = await this.names(actor, programme.name, formed.cohorts.length);
      const cohortIds = await this.write(actor, programmeId, names, { ...size, selfEnrolment: !enrol });
      if (enrol) await this.enrol(actor, cohortIds, formed);
      else await tellOffered(actor, this.pairs(cohortIds, formed));
      const placed = people.length - formed.left.length;
      const answer = { cohortIds, placed, left: formed.left.length };
      audit('cohorts.formed', 'programme', programmeId, { ...answer, ...size, enrol });
      return answer;
    });
  }

  /** The programme's name and a number that no cohort has yet. */
  private async names({ organisationId }: Actor, programme: string, count: number): Promise<string[]> {
    const stem = programme.slice(0, 190).trim();
    const taken = await sql<{ name: string }>(
      'select name from cohort where organisation_id = $1 and starts_with(name, $2)',
      [organisationId, stem],
    );
    const known = new Set(taken.map(({ name }) => name));
    const names: string[] = [];
    for (let number = 1; names.length < count; number += 1)
      if (!known.has(`${stem} ${number}`)) names.push(`${stem} ${number}`);
    return names;
  }

  private async write(
    { organisationId, personId }: Actor,
    programmeId: string,
    names: readonly string[],
    { seats, leastPeople, selfEnrolment }: { seats: number; leastPeople: number; selfEnrolment: boolean },
  ): Promise<string[]> {
    const written = await unlessTaken(
      sql<{ id: string; name: string }>(
        `insert into cohort (organisation_id, programme_id, name, seats, least_people, enrolment_policy, created_by)
         select $1, $2, name, $4, $5, $6, $7 from unnest($3::text[]) as name returning id, name`,
        [
          organisationId,
          programmeId,
          names,
          seats,
          leastPeople,
          selfEnrolment ? 'themselves' : 'coordinators',
          personId,
        ],
      ),
      nameTaken,
    );
    const ids = new Map(written.map(({ id, name }) => [name, id]));
    return names.map((name) => ids.get(name)!);
  }

  private async enrol(actor: Actor, cohortIds: readonly string[], formed: FormedCohorts): Promise<void> {
    const placed = this.pairs(cohortIds, formed);
    await sql(
      `insert into enrolment (organisation_id, cohort_id, person_id, state, by_self)
       select $1, cohort_id, person_id, 'enrolled', false from unnest($2::uuid[], $3::uuid[]) as placed (cohort_id, person_id)`,
      [actor.organisationId, placed.map(({ cohortId }) => cohortId), placed.map(({ personId }) => personId)],
    );
    await sql(
      `update cohort set enrolled = (select count(*) from enrolment e where e.organisation_id = $1 and e.cohort_id = cohort.id)
       where organisation_id = $1 and id = any($2::uuid[])`,
      [actor.organisationId, cohortIds],
    );
    await tellOfEnrolments(actor, 'seat-confirmed', placed);
  }

  private pairs(cohortIds: readonly string[], { cohorts }: FormedCohorts): Placed[] {
    return cohorts.flatMap((people, at) => people.map((personId) => ({ cohortId: cohortIds[at]!, personId })));
  }
}
